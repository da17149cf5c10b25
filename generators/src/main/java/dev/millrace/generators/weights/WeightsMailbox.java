package dev.millrace.generators.weights;

import dev.millrace.policy.network.PreparedWeights;
import dev.millrace.policy.tensor.HostTensor;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

/// Makes the newest version ready and holds it until the decode loop takes it; an older one that was not taken is
/// forgotten.
public final class WeightsMailbox {
    private final AtomicReference<Optional<ReadyWeights>> newest = new AtomicReference<>(Optional.empty());
    private final Function<Stream<HostTensor>, PreparedWeights> preparation;
    private final Runnable onArrival;

    /// @param preparation brings weights to the decoder's device, beside its steps
    /// @param onArrival called after each arrival, on the thread that brought it
    public WeightsMailbox(Function<Stream<HostTensor>, PreparedWeights> preparation, Runnable onArrival) {
        this.preparation = preparation;
        this.onArrival = onArrival;
    }

    /// Takes the place of what is there, once it is ready; the work is done on the calling thread.
    ///
    /// @throws IllegalArgumentException if the weights do not fit the network
    public void put(NewWeights weights) {
        var ready = new ReadyWeights(weights.version(), preparation.apply(weights.tensors().stream()));
        newest.getAndSet(Optional.of(ready)).ifPresent(late -> late.weights().close());
        onArrival.run();
    }

    /// What arrived since the last call, if anything.
    public Optional<ReadyWeights> take() {
        return newest.getAndSet(Optional.empty());
    }
}
