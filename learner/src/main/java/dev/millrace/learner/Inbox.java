package dev.millrace.learner;

import dev.millrace.learner.log.RunLog;
import dev.millrace.learner.state.Intake;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Where the learner waits: takes in what comes until there is enough, and measures how long that took.
final class Inbox {
    private static final Duration WAIT = Duration.ofMillis(100);

    private final RunLog log;
    private final Intake intake;
    private final BooleanSupplier closing;
    private long waitedNanos;

    Inbox(RunLog log, Intake intake, BooleanSupplier closing) {
        this.log = log;
        this.intake = intake;
        this.closing = closing;
    }

    /// Waits.
    ///
    /// @param ready whether there is enough
    /// @return false if the learner is being closed
    boolean await(BooleanSupplier ready) {
        log.poll(Duration.ZERO).forEach(intake::take);
        long start = System.nanoTime();
        while (!ready.getAsBoolean()) {
            if (closing.getAsBoolean()) {
                return false;
            }
            log.poll(WAIT).forEach(intake::take);
        }
        waitedNanos += System.nanoTime() - start;
        return true;
    }

    /// Seconds waited since this was last asked.
    double drainWaited() {
        double seconds = waitedNanos / 1e9;
        waitedNanos = 0;
        return seconds;
    }
}
