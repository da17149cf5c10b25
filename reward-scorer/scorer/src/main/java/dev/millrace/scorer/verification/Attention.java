package dev.millrace.scorer.verification;

import dev.millrace.messages.rollout.WorkerClock;
import dev.millrace.scorer.scoring.BusyClock;
import org.jspecify.annotations.Nullable;

/// How busy a service is that does many things at once: busy while there is at least one to do.
final class Attention {
    private final BusyClock clock;
    private int tasks;
    private BusyClock.@Nullable Span span;

    /// @param worker names the process
    Attention(String worker) {
        clock = new BusyClock(worker, 1, System::nanoTime);
    }

    /// Something more to do.
    synchronized void begin() {
        if (tasks++ == 0) {
            span = clock.work();
        }
    }

    /// One thing less.
    synchronized void end() {
        if (--tasks == 0 && span != null) {
            span.close();
        }
    }

    /// How busy it has been; what is going on now counts once it has ended.
    WorkerClock read() {
        return clock.read();
    }
}
