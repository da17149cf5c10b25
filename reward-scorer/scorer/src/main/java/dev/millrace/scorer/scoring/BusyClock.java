package dev.millrace.scorer.scoring;

import dev.millrace.messages.rollout.WorkerClock;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/// Adds up how long a worker's threads have worked; the rest of their time since the start counts as idle.
public final class BusyClock {
    private final String worker;
    private final int threads;
    private final LongSupplier nanos;
    private final long start;
    private final LongAdder busy = new LongAdder();

    /// @param worker names the process
    /// @param threads how many threads may work at once
    /// @param nanos the time, as [System#nanoTime()] tells it
    public BusyClock(String worker, int threads, LongSupplier nanos) {
        this.worker = worker;
        this.threads = threads;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    /// Counts the time until [Span#close()] as busy.
    public Span work() {
        var from = nanos.getAsLong();
        return () -> busy.add(nanos.getAsLong() - from);
    }

    /// How busy it has been so far, over all threads.
    public WorkerClock read() {
        var total = threads * (nanos.getAsLong() - start);
        var worked = Math.min(busy.sum(), total);
        return new WorkerClock(worker, worked, total - worked);
    }

    /// A stretch of work.
    @FunctionalInterface
    public interface Span extends AutoCloseable {
        @Override
        void close();
    }
}
