package dev.millrace.verifiers.remote.call;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A clock that only goes on when somebody waits, or when it is told to.
public final class ManualTime implements InstantSource, Pause {
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void pause(Duration time) {
        if (!time.isZero()) {
            pauses.add(time);
        }
        go(time);
    }

    /// Lets time go by, or back.
    public void go(Duration time) {
        now = now.plus(time);
    }

    /// How long was waited, each time.
    public List<Duration> pauses() {
        return pauses;
    }

    /// The time as a budget looks at it.
    public long nanos() {
        return Duration.between(Instant.EPOCH, now).toNanos();
    }
}
