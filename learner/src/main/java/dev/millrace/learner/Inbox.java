package dev.millrace.learner;

import dev.millrace.learner.log.RunLog;
import dev.millrace.learner.state.Intake;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the learner waits: takes in what comes until there is enough, and measures how long that took.
final class Inbox {
    private static final Logger logger = LoggerFactory.getLogger(Inbox.class);
    private static final Duration WAIT = Duration.ofMillis(100);
    private static final Duration TELLING = Duration.ofSeconds(30);

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
    /// @param what is waited for, in words
    /// @return false if the learner is being closed
    boolean await(BooleanSupplier ready, Supplier<String> what) {
        log.poll(Duration.ZERO).forEach(intake::take);
        long start = System.nanoTime();
        long told = start;
        while (!ready.getAsBoolean()) {
            if (closing.getAsBoolean()) {
                return false;
            }
            log.poll(WAIT).forEach(intake::take);
            if (System.nanoTime() - told > TELLING.toNanos()) {
                told = System.nanoTime();
                logger.warn("waiting for {} since {} s", what.get(), (told - start) / 1_000_000_000);
            }
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
