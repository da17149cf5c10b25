package dev.millrace.learner.state;

import dev.millrace.messages.rollout.WorkerClock;
import java.util.HashMap;
import java.util.Map;

/// How busy the workers of one role have been between the first and the last of their records: records come in any
/// order, so of each worker the least and the most advanced clock are kept.
public final class WorkerClocks {
    private record Range(WorkerClock first, WorkerClock last) {
        Range with(WorkerClock clock) {
            return new Range(total(clock) < total(first) ? clock : first, total(clock) > total(last) ? clock : last);
        }

        long idle() {
            return last.idleNanos() - first.idleNanos();
        }

        long all() {
            return total(last) - total(first);
        }

        private static long total(WorkerClock clock) {
            return clock.busyNanos() + clock.idleNanos();
        }
    }

    private final Map<String, Range> ranges = new HashMap<>();

    /// Takes note of a clock.
    public void observe(WorkerClock clock) {
        ranges.merge(clock.worker(), new Range(clock, clock), (range, same) -> range.with(clock));
    }

    /// The share of time in which the workers waited, over all of them, in [0, 1]; 0 where no time passed.
    public double idleFraction() {
        long all = ranges.values().stream().mapToLong(Range::all).sum();
        long idle = ranges.values().stream().mapToLong(Range::idle).sum();
        return all > 0 ? (double) idle / all : 0;
    }
}
