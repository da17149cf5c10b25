package dev.millrace.generators;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The threads beside the decode loop. The first failure of one of them ends the generator.
final class Crew {
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Runnable onFailure;

    /// @param onFailure called after every failure
    Crew(Runnable onFailure) {
        this.onFailure = onFailure;
    }

    /// Starts a thread that waits more than it computes.
    void start(String name, Runnable work) {
        threads.add(Thread.ofVirtual().name(name).start(() -> attempt(work)));
    }

    /// Starts a thread that computes: libtorch keeps state for each thread of the system.
    void startComputing(String name, Runnable work) {
        threads.add(Thread.ofPlatform().daemon().name(name).start(() -> attempt(work)));
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (Throwable thrown) {
            failure.compareAndSet(null, thrown);
            onFailure.run();
        }
    }

    /// Waits until all have ended.
    ///
    /// @return whether they have, within the limit
    boolean join(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        for (var thread : threads) {
            if (!thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))) {
                return false;
            }
        }
        return true;
    }

    /// The first failure.
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure.get());
    }
}
