package dev.millrace.generators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.generators.answering.SlotUse;
import dev.millrace.generators.answering.WeightsPauses;
import dev.millrace.generators.decoding.DecodeWork;
import dev.millrace.generators.publishing.Published;
import dev.millrace.messages.report.Reading;
import dev.millrace.messages.rollout.WorkerClock;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GeneratorProgressTest {
    private static final GeneratorProgress PROGRESS = new GeneratorProgress(
            new Published(1, 2, 3),
            new DecodeWork(4, 1, 2),
            5,
            new SlotUse(6, 7, 8, 9),
            new WeightsPauses(2, 30_000_000, 10_000_000, 20_000_000, 1.5),
            new WorkerClock("g", 1_500_000_000L, 500_000_000L));

    @Test
    void everyMeasureIsTold() {
        assertThat(PROGRESS.readings()).extracting(Reading::measure).containsExactly(GeneratorMeasure.values());
    }

    @Test
    void timesAreToldInSeconds() {
        var values = PROGRESS.readings().stream().collect(Collectors.toMap(Reading::name, Reading::value));
        assertThat(values)
                .containsEntry("generator.swapPauseLastSeconds", 0.01)
                .containsEntry("generator.swapPauseMeanSeconds", 0.015)
                .containsEntry("generator.swapPauseMaxSeconds", 0.02)
                .containsEntry("generator.swapPauseMaxSteps", 1.5)
                .containsEntry("generator.busySeconds", 1.5);
    }
}
