package dev.millrace.policy.network.arrays;

import dev.millrace.policy.config.ParameterSpec;
import dev.millrace.policy.tensor.HostTensor;
import java.util.Iterator;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;

/// Tensors that must be those of a layout, in its order.
public final class LayoutOrder {
    private LayoutOrder() {}

    /// Hands on each tensor with its place.
    ///
    /// @param layout names and shapes
    /// @throws IllegalArgumentException if a name, a shape or the number of tensors is not that of
    ///     the layout; those before were handed on
    public static void forEach(
            List<ParameterSpec> layout, Stream<HostTensor> tensors, ObjIntConsumer<HostTensor> action) {
        Iterator<HostTensor> each = tensors.iterator();
        for (int i = 0; i < layout.size(); i++) {
            if (!each.hasNext()) {
                throw new IllegalArgumentException("weights: got " + i + " tensors, expected " + layout.size());
            }
            var tensor = each.next();
            requireSame(tensor, layout.get(i));
            action.accept(tensor, i);
        }
        if (each.hasNext()) {
            throw new IllegalArgumentException("weights: got more tensors, expected " + layout.size());
        }
    }

    static void requireSame(HostTensor tensor, ParameterSpec spec) {
        if (!tensor.name().equals(spec.name()) || !tensor.shape().equals(spec.shape())) {
            throw new IllegalArgumentException("weights: got " + tensor.name() + " " + tensor.shape() + ", expected "
                    + spec.name() + " " + spec.shape());
        }
    }
}
