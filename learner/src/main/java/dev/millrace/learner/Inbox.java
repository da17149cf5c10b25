package dev.millrace.learner;

import dev.millrace.learner.credit.DeadlineSettings;
import dev.millrace.learner.credit.Lateness;
import dev.millrace.learner.log.Arrival;
import dev.millrace.learner.log.IssuedPrompt;
import dev.millrace.learner.log.RunLog;
import dev.millrace.learner.state.Intake;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the learner waits: takes in what comes until there is enough, and measures how long that took.
/// Prompts that are waited for too long, or whose responses were damaged on the way, are asked again,
/// then given up.
final class Inbox {
    private static final Logger logger = LoggerFactory.getLogger(Inbox.class);
    private static final Duration WAIT = Duration.ofMillis(100);
    private static final Duration TELLING = Duration.ofSeconds(30);

    private final RunLog log;
    private final Intake intake;
    private final DeadlineSettings deadline;
    private final Lateness lateness;
    private final BooleanSupplier closing;
    private final Runnable first;
    private boolean firstTold;
    private long waitedNanos;

    /// @param first told when trajectories come for the first time
    Inbox(RunLog log, Intake intake, DeadlineSettings deadline, BooleanSupplier closing, Runnable first) {
        this.log = log;
        this.intake = intake;
        this.deadline = deadline;
        this.lateness = new Lateness(deadline);
        this.closing = closing;
        this.first = first;
    }

    /// Waits.
    ///
    /// @param ready whether there is enough
    /// @param what is waited for, in words
    /// @param awaited the numbers of the prompts that are waited for
    /// @return false if the learner is being closed
    boolean await(BooleanSupplier ready, String what, Supplier<List<Long>> awaited) {
        take(Duration.ZERO);
        long start = System.nanoTime();
        long told = start;
        while (!ready.getAsBoolean()) {
            if (closing.getAsBoolean()) {
                return false;
            }
            take(WAIT);
            long now = System.nanoTime();
            settle(lateness.look(awaited.get(), now));
            if (now - told > TELLING.toNanos()) {
                told = now;
                logger.warn("waiting for {} {} since {} s", what, awaited.get(), (told - start) / 1_000_000_000);
            }
        }
        waitedNanos += System.nanoTime() - start;
        return true;
    }

    /// A damaged record may be a copy of one that is whole, so its prompt is still waited for.
    private void take(Duration wait) {
        var arrivals = log.poll(wait);
        tellFirst(arrivals);
        arrivals.forEach(intake::take);
        var damaged = lateness.askAgain(intake.drainDamaged());
        askAgain(damaged.reissue(), "their responses were damaged");
        damaged.giveUp().forEach(intake::countDead);
    }

    private void tellFirst(List<Arrival> arrivals) {
        if (!firstTold && arrivals.stream().anyMatch(Arrival.Returned.class::isInstance)) {
            firstTold = true;
            first.run();
        }
    }

    private void askAgain(List<Long> numbers, String why) {
        if (!numbers.isEmpty()) {
            logger.warn("prompts {}: {}; asked again", numbers, why);
            log.reissue(log.prompts(new HashSet<>(numbers)).stream()
                    .map(IssuedPrompt::prompt)
                    .toList());
        }
    }

    private void settle(Lateness.Late late) {
        askAgain(late.reissue(), "got no answer in " + deadline.seconds() + " s");
        if (!late.giveUp().isEmpty()) {
            log.prompts(new HashSet<>(late.giveUp()))
                    .forEach(issued -> intake.giveUp(
                            issued.position(),
                            issued.prompt(),
                            "prompt: got no answer, asked " + (1 + deadline.reissues()) + " times, expected one within "
                                    + deadline.seconds() + " s each time"));
        }
    }

    /// Seconds waited since this was last asked.
    double drainWaited() {
        double seconds = waitedNanos / 1e9;
        waitedNanos = 0;
        return seconds;
    }
}
