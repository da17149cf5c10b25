package dev.millrace.learner.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.learner.problems.ProblemGrouping;
import dev.millrace.messages.prompt.Sampling;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Sampling SAMPLING = new Sampling(1, 1, 0, 8, List.of());

    @Test
    void boundsWhatIsOutByTheStaleness() {
        assertThat(new BatchSettings(32, 8, 0, ProblemGrouping.NONE, SAMPLING).credit())
                .isEqualTo(32);
        assertThat(new BatchSettings(32, 8, 2, ProblemGrouping.NONE, SAMPLING).credit())
                .isEqualTo(96);
        assertThat(new RoundSettings(100, 1).credit()).isEqualTo(200);
    }

    @Test
    void namesWhatIsOutOfRange() {
        refuses(() -> new BatchSettings(0, 8, 1, ProblemGrouping.NONE, SAMPLING), "prompts: got 0, expected >= 1");
        refuses(() -> new BatchSettings(1, 0, 1, ProblemGrouping.NONE, SAMPLING), "groupSize: got 0, expected >= 1");
        refuses(
                () -> new BatchSettings(1, 1, -1, ProblemGrouping.NONE, SAMPLING),
                "maxStaleness: got -1, expected >= 0");
        refuses(
                () -> new BatchSettings(1, 1, 0, ProblemGrouping.NONE, new Sampling(0, 1, 0, 8, List.of())),
                "sampling.temperature: got 0");
        refuses(() -> new RoundSettings(0, 0), "prompts: got 0, expected >= 1");
        refuses(() -> new RoundSettings(1, -1), "ahead: got -1, expected >= 0");
        refuses(() -> new ScheduleSettings(-1, 0, 1, 1), "steps: got -1, expected >= 0");
        refuses(() -> new ScheduleSettings(1, -1, 1, 1), "evaluateEvery: got -1, expected >= 0");
        refuses(() -> new ScheduleSettings(1, 0, 0, 1), "checkpointEvery: got 0, expected >= 1");
        refuses(() -> new ScheduleSettings(1, 0, 1, 0), "keepCheckpoints: got 0, expected >= 1");
    }

    private static void refuses(ThrowingCallable construction, String message) {
        assertThatThrownBy(construction)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
