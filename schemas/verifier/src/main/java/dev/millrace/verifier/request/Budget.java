package dev.millrace.verifier.request;

import java.time.Duration;
import java.util.function.LongSupplier;

/// How long a verifier may still take. One that does not look at it is killed when it is spent.
public final class Budget {
    private final Duration limit;
    private final LongSupplier nanos;
    private final long end;

    private Budget(Duration limit, LongSupplier nanos) {
        this.limit = limit;
        this.nanos = nanos;
        this.end = nanos.getAsLong() + limit.toNanos();
    }

    /// A budget that begins to run now.
    public static Budget of(Duration limit) {
        return new Budget(limit, System::nanoTime);
    }

    /// A budget by another clock.
    ///
    /// @param limit how long
    /// @param nanos the time, as [System#nanoTime()] tells it
    public static Budget of(Duration limit, LongSupplier nanos) {
        return new Budget(limit, nanos);
    }

    /// All of it.
    public Duration limit() {
        return limit;
    }

    /// What is left, at least nothing.
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, end - nanos.getAsLong()));
    }

    /// Whether nothing is left.
    public boolean isSpent() {
        return end - nanos.getAsLong() <= 0;
    }

    /// Goes on while something is left.
    ///
    /// @throws BudgetSpentException if nothing is; the verdict is then `TimedOut`
    public void check() {
        if (isSpent()) {
            throw new BudgetSpentException(limit);
        }
    }
}
