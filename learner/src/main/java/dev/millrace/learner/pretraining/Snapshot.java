package dev.millrace.learner.pretraining;

import dev.millrace.policy.network.TrainableModel;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.lang.foreign.Arena;
import java.util.List;
import java.util.stream.Stream;

/// A critic as it was: a copy of its weights and of its optimizer's state, outside the heap.
final class Snapshot implements AutoCloseable {
    private static final long ALIGNMENT = 8;

    private final Arena arena = Arena.ofShared();
    private final List<HostTensor> weights;
    private final List<HostTensor> optimizer;

    Snapshot(TrainableModel model) {
        this.weights = copies(model.weights(ElementType.F32));
        this.optimizer = copies(model.optimizerState());
    }

    /// Puts a critic back to what it was.
    void restore(TrainableModel model) {
        model.restoreWeights(weights.stream());
        model.restoreOptimizer(optimizer.stream());
    }

    private List<HostTensor> copies(Stream<HostTensor> tensors) {
        try (tensors) {
            return tensors.map(this::copy).toList();
        }
    }

    private HostTensor copy(HostTensor tensor) {
        var bytes = arena.allocate(tensor.bytes().byteSize(), ALIGNMENT).copyFrom(tensor.bytes());
        return new HostTensor(tensor.name(), tensor.type(), tensor.shape(), bytes);
    }

    @Override
    public void close() {
        arena.close();
    }
}
