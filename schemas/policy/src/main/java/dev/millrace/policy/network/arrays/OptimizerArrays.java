package dev.millrace.policy.network.arrays;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.millrace.policy.config.ParameterSpec;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// AdamW's two moments of every weight, and how many steps were taken.
public final class OptimizerArrays {
    private static final String STEP = "step";
    private static final String FIRST = ".first";
    private static final String SECOND = ".second";

    private final NDArray step;
    private final WeightArrays first;
    private final WeightArrays second;
    private final TensorTransfer transfer;

    /// Makes moments of zero.
    ///
    /// @param layout names and shapes of the weights
    /// @param manager owns the arrays
    /// @param transfer copies their elements
    /// @param type of the moments: that of the weights
    public OptimizerArrays(List<ParameterSpec> layout, NDManager manager, TensorTransfer transfer, DataType type) {
        step = manager.zeros(new Shape(1), DataType.FLOAT32);
        first = WeightArrays.zeros(layout, manager, transfer, type);
        second = WeightArrays.zeros(layout, manager, transfer, type);
        this.transfer = transfer;
    }

    /// The number of steps, `[1]`.
    public NDArray step() {
        return step;
    }

    /// Decayed means of the gradients.
    public WeightArrays first() {
        return first;
    }

    /// Decayed means of their squares.
    public WeightArrays second() {
        return second;
    }

    /// Copies everything to the host.
    public Stream<HostTensor> download() {
        var moments = Stream.concat(first.download(ElementType.F32, FIRST), second.download(ElementType.F32, SECOND));
        return Stream.concat(moments, Stream.of(STEP).map(name -> transfer.download(step, name, ElementType.F32)));
    }

    /// Overwrites everything.
    ///
    /// @throws IllegalArgumentException if a tensor is unknown or missing
    public void fill(Stream<HostTensor> state) {
        var places = places();
        state.forEach(tensor -> {
            var place = places.remove(tensor.name());
            if (place == null) {
                throw new IllegalArgumentException(
                        "optimizer state: got " + tensor.name() + ", expected one of " + places.keySet());
            }
            place.fill(tensor);
        });
        if (!places.isEmpty()) {
            throw new IllegalArgumentException("optimizer state: got no " + places.keySet() + ", expected all");
        }
    }

    private Map<String, Place> places() {
        Map<String, Place> places = new HashMap<>();
        places.put(STEP, tensor -> transfer.fill(step, tensor));
        for (int i = 0; i < first.layout().size(); i++) {
            int index = i;
            var name = first.layout().get(i).name();
            places.put(name + FIRST, tensor -> first.fill(index, tensor));
            places.put(name + SECOND, tensor -> second.fill(index, tensor));
        }
        return places;
    }

    private interface Place {
        void fill(HostTensor tensor);
    }
}
