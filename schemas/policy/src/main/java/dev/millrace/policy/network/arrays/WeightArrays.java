package dev.millrace.policy.network.arrays;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.millrace.policy.config.ParameterSpec;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Arrays on the device, one for each tensor of a layout, in its order.
public final class WeightArrays {
    private final List<ParameterSpec> layout;
    private final List<NDArray> arrays;
    private final TensorTransfer transfer;

    private WeightArrays(List<ParameterSpec> layout, List<NDArray> arrays, TensorTransfer transfer) {
        this.layout = layout;
        this.arrays = arrays;
        this.transfer = transfer;
    }

    /// Makes arrays of zeros.
    ///
    /// @param layout names and shapes
    /// @param manager owns the arrays
    /// @param transfer copies their elements
    /// @param type of their elements, float32 or float64
    public static WeightArrays zeros(
            List<ParameterSpec> layout, NDManager manager, TensorTransfer transfer, DataType type) {
        List<NDArray> arrays = layout.stream()
                .map(spec -> manager.zeros(TensorTransfer.shape(spec.shape()), type))
                .toList();
        return new WeightArrays(layout, arrays, transfer);
    }

    /// Overwrites all arrays.
    ///
    /// @throws IllegalArgumentException if a name, a shape or the number of tensors is not that of the layout
    public void fill(Stream<HostTensor> tensors) {
        LayoutOrder.forEach(layout, tensors, (tensor, i) -> transfer.fill(arrays.get(i), tensor));
    }

    /// Overwrites one array.
    ///
    /// @throws IllegalArgumentException if the shape is another
    public void fill(int index, HostTensor tensor) {
        var spec = layout.get(index);
        LayoutOrder.requireSame(new HostTensor(spec.name(), tensor.type(), tensor.shape(), tensor.bytes()), spec);
        transfer.fill(arrays.get(index), tensor);
    }

    /// Copies to the host, one tensor at a time.
    ///
    /// @param type element type of the copies
    /// @param suffix follows each name
    public Stream<HostTensor> download(ElementType type, String suffix) {
        return IntStream.range(0, layout.size())
                .mapToObj(i -> transfer.download(arrays.get(i), layout.get(i).name() + suffix, type));
    }

    /// Names and shapes.
    public List<ParameterSpec> layout() {
        return layout;
    }

    /// The arrays, in the order of the layout.
    public List<NDArray> arrays() {
        return arrays;
    }
}
