package dev.millrace.ops.dashboard.live;

import java.util.concurrent.TimeUnit;

/// Counts changes, so that many can wait for the next one.
public final class Changes {
    private long count;
    private boolean over;

    /// There was one.
    public synchronized void note() {
        count++;
        notifyAll();
    }

    /// There will be no more.
    public synchronized void end() {
        over = true;
        notifyAll();
    }

    /// How many there were.
    public synchronized long count() {
        return count;
    }

    /// Whether there will be no more.
    public synchronized boolean isOver() {
        return over;
    }

    /// Waits for one.
    ///
    /// @param seen how many are known
    /// @param millis how long at most
    public synchronized void await(long seen, long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        long left = end - System.nanoTime();
        while (count == seen && !over && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = end - System.nanoTime();
        }
    }

    /// Waits, whatever changes, until the time is over or there will be no more changes.
    ///
    /// @param millis how long
    public synchronized void pause(long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        long left = end - System.nanoTime();
        while (!over && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = end - System.nanoTime();
        }
    }
}
