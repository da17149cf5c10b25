package dev.millrace.policy.safetensors;

import dev.millrace.policy.tensor.ElementType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One tensor as the header of a safetensors file describes it.
///
/// @param name the tensor's name
/// @param type element type as the header names it, such as `BF16`; may be one that Millrace does not compute with
/// @param shape its dimensions
/// @param begin where its bytes begin, from the end of the header
/// @param end where they end
public record TensorEntry(String name, String type, List<Long> shape, long begin, long end) {
    public TensorEntry {
        shape = List.copyOf(shape);
    }

    /// The element type, where it is one that Millrace computes with.
    public Optional<ElementType> elementType() {
        return Arrays.stream(ElementType.values())
                .filter(each -> each.name().equals(type))
                .findFirst();
    }
}
