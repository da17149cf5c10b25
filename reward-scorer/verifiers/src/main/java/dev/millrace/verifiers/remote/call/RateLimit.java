package dev.millrace.verifiers.remote.call;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// A token bucket: so many a second on average, and at most a second's worth at once. Thread-safe.
///
/// It is kept as the time at which the next one is due: a reservation moves it on by one interval, and it never
/// lags behind the present by more than the bucket holds.
final class RateLimit {
    private static final double NANOS = 1e9;

    private final Duration interval;
    private final Duration capacity;
    private final InstantSource clock;
    private Instant due;
    private Instant seen;

    /// @param perSecond how many; positive infinity: as many as one likes
    /// @param clock tells how much time has gone by
    RateLimit(double perSecond, InstantSource clock) {
        this.interval = Duration.ofNanos((long) (NANOS / perSecond));
        this.capacity = interval.multipliedBy(Math.max(0, (long) Math.min(perSecond, NANOS) - 1));
        this.clock = clock;
        this.seen = clock.instant();
        this.due = seen.minus(capacity);
    }

    /// Takes the next place.
    ///
    /// @param most how long one can wait for it
    /// @return how long to wait; empty, and no place taken, if that were too long
    synchronized Optional<Duration> reserve(Duration most) {
        var now = now();
        var earliest = now.minus(capacity);
        var start = due.isBefore(earliest) ? earliest : due;
        var wait = start.isAfter(now) ? Duration.between(now, start) : Duration.ZERO;
        if (wait.compareTo(most) > 0) {
            return Optional.empty();
        }
        due = start.plus(interval);
        return Optional.of(wait);
    }

    /// A clock that was put back must not make anyone wait for as long.
    private Instant now() {
        var now = clock.instant();
        if (now.isBefore(seen)) {
            due = due.minus(Duration.between(now, seen));
        }
        seen = now;
        return now;
    }
}
