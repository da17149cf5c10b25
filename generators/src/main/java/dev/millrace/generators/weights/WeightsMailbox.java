package dev.millrace.generators.weights;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Holds the newest version until the decode loop takes it; an older one that was not taken is forgotten.
public final class WeightsMailbox {
    private final AtomicReference<Optional<NewWeights>> newest = new AtomicReference<>(Optional.empty());
    private final Runnable onArrival;

    /// @param onArrival called after each arrival, on the thread that brought it
    public WeightsMailbox(Runnable onArrival) {
        this.onArrival = onArrival;
    }

    /// Takes the place of what is there.
    public void put(NewWeights weights) {
        newest.set(Optional.of(weights));
        onArrival.run();
    }

    /// What arrived since the last call, if anything.
    public Optional<NewWeights> take() {
        return newest.getAndSet(Optional.empty());
    }
}
