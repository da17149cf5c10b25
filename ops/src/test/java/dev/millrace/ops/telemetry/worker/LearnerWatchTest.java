package dev.millrace.ops.telemetry.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.learner.LiveNumbers;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.StepId;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.report.Reading;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LearnerWatchTest {
    private static final LiveNumbers LIVE = new LiveNumbers(900, 0.1, 0.2, 0.3, 12);

    private final AtomicLong nanos = new AtomicLong();
    private final LearnerWatch watch = new LearnerWatch(nanos::get);

    private static StepRecord step(long number, double seconds, double waited) {
        return new StepRecord(
                new StepId("r", number, Phase.POLICY, number - 1),
                List.of(),
                Map.of(),
                Map.of("seconds", seconds, "secondsWaiting", waited));
    }

    private Map<String, Double> numbers() {
        return watch.readings().stream().collect(Collectors.toMap(Reading::name, Reading::value));
    }

    @Test
    void everyMeasureIsTold() {
        assertThat(watch.readings()).extracting(Reading::measure).containsExactly(LearnerMeasure.values());
    }

    @Test
    void addsUpWhatItsStepsWaited() {
        watch.onStart(0);
        watch.onStep(step(1, 3, 1), LIVE);
        watch.onStep(step(2, 4, 0.5), LIVE);
        nanos.set(2_000_000_000L);
        assertThat(numbers())
                .containsEntry("learner.step", 2.0)
                .containsEntry("learner.version", 1.0)
                .containsEntry("learner.busySeconds", 5.5)
                .containsEntry("learner.idleSeconds", 1.5)
                .containsEntry("learner.sinceStepSeconds", 2.0)
                .containsEntry("learner.promptsOut", 12.0);
    }

    @Test
    void tellsWhatHappenedOnce() {
        watch.onStart(0);
        watch.onCheckpoint(20, Path.of("step-20"));
        assertThat(watch.drain())
                .containsExactly(
                        Happening.usual("begins the run"), Happening.usual("wrote a checkpoint after step 20"));
        assertThat(watch.drain()).isEmpty();
    }

    @Test
    void goingOnAfterAStepIsARecovery() {
        watch.onStart(7);
        watch.onReplayed(step(8, 0, 0));
        assertThat(watch.drain())
                .containsExactly(
                        Happening.fault("goes on with the run after step 7"),
                        Happening.fault("did step 8 again from the log"));
    }
}
