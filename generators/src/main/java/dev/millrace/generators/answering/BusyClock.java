package dev.millrace.generators.answering;

import dev.millrace.messages.rollout.WorkerClock;
import java.util.function.LongSupplier;

/// Adds up how long a generator has waited for something to do; the rest of its time since the start counts as busy.
/// One thread writes, any may read.
public final class BusyClock {
    private static final long WORKING = Long.MIN_VALUE;

    private final String worker;
    private final LongSupplier nanos;
    private final long start;
    private long idle;
    private long waitingSince = WORKING;

    /// @param worker names the process
    /// @param nanos the time, as [System#nanoTime()] tells it
    public BusyClock(String worker, LongSupplier nanos) {
        this.worker = worker;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    /// Waiting begins.
    public synchronized void pause() {
        waitingSince = nanos.getAsLong();
    }

    /// Waiting has ended.
    public synchronized void resume() {
        idle += nanos.getAsLong() - waitingSince;
        waitingSince = WORKING;
    }

    /// How busy it has been so far; a wait that lasts counts up to now.
    public synchronized WorkerClock read() {
        long now = nanos.getAsLong();
        long waited = idle + (waitingSince == WORKING ? 0 : now - waitingSince);
        return new WorkerClock(worker, now - start - waited, waited);
    }
}
