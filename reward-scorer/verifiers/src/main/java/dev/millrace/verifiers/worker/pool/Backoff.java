package dev.millrace.verifiers.worker.pool;

import java.time.Duration;

/// How long to wait before the next process is started: not at all, unless the last ones came to nothing.
/// Not thread-safe.
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final int MOST_DOUBLINGS = 6;
    private static final int HOPELESS = 3;

    private int failures;

    void failed() {
        failures++;
    }

    void succeeded() {
        failures = 0;
    }

    /// Whether so many failed in a row that nobody should wait for the next.
    boolean isHopeless() {
        return failures >= HOPELESS;
    }

    Duration delay() {
        return failures == 0 ? Duration.ZERO : FIRST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    }
}
