package dev.millrace.verifiers.remote.call;

import java.time.Duration;
import java.util.SplittableRandom;

/// How long to wait before a service is asked again: twice as long each time, with half of it at random, so that
/// those who failed together do not come back together. The same request waits as long in every run.
///
/// @param first before the first retry, at most
/// @param most before any
record Backoff(Duration first, Duration most) {
    private static final int DOUBLINGS = 20;

    /// The wait before a retry.
    ///
    /// @param retry which one, from 1
    /// @param seed the request's
    Duration before(int retry, long seed) {
        var doubled = first.multipliedBy(1L << Math.min(retry - 1, DOUBLINGS));
        var whole = doubled.compareTo(most) < 0 ? doubled : most;
        var random = new SplittableRandom(seed + retry).nextDouble();
        return Duration.ofNanos((long) (whole.toNanos() * (1 + random) / 2));
    }
}
