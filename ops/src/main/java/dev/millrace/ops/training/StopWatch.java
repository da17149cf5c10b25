package dev.millrace.ops.training;

import dev.millrace.learner.LearnerListener;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/// How long a run takes, and until its first responses were with the learner.
final class StopWatch implements LearnerListener {
    private final LongSupplier nanos;
    private final long started;
    private volatile OptionalDouble first = OptionalDouble.empty();

    /// Begins now.
    ///
    /// @param nanos a clock, in nanoseconds
    StopWatch(LongSupplier nanos) {
        this.nanos = nanos;
        this.started = nanos.getAsLong();
    }

    @Override
    public void onFirstTrajectories() {
        first = OptionalDouble.of(seconds());
    }

    /// Seconds since it began.
    double seconds() {
        return (nanos.getAsLong() - started) / 1e9;
    }

    /// Seconds until the first responses came, judged, to the learner; empty before.
    OptionalDouble first() {
        return first;
    }
}
