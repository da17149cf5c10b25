package dev.millrace.learner.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StepOutcomeTest {
    @Test
    void keepsTheLaterOfTwoMeasures() {
        var first = new StepOutcome(Map.of(Metric.ENTROPY, 1.0, Metric.VALUE_LOSS, 2.0));
        var second = new StepOutcome(Map.of(Metric.ENTROPY, 3.0));

        assertThat(first.and(second).metrics()).isEqualTo(Map.of("entropy", 3.0, "valueLoss", 2.0));
    }
}
