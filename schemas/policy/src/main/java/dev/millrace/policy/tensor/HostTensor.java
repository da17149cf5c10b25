package dev.millrace.policy.tensor;

import java.lang.foreign.MemorySegment;
import java.util.List;

/// A named tensor's bytes on the host, row-major and little-endian; a mapped file or an array.
///
/// @param name as in a checkpoint
/// @param type element type
/// @param shape its dimensions
/// @param bytes exactly `elements · type.bytes()` of them
public record HostTensor(String name, ElementType type, List<Long> shape, MemorySegment bytes) {
    public HostTensor {
        shape = List.copyOf(shape);
        long expected = shape.stream().mapToLong(Long::longValue).reduce(type.bytes(), Math::multiplyExact);
        if (bytes.byteSize() != expected) {
            throw new IllegalArgumentException(
                    "tensor " + name + ": got " + bytes.byteSize() + " bytes, expected " + expected);
        }
    }
}
