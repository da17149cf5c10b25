package dev.millrace.learner.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetricTest {
    @ParameterizedTest
    @EnumSource(Metric.class)
    void isDefinedInTheReadme(Metric metric) throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains("| `" + metric.key() + "` |");
    }

    @Test
    void keepsTheLaterOfTwoMeasures() {
        var first = new StepOutcome(Map.of(Metric.ENTROPY, 1.0, Metric.VALUE_LOSS, 2.0));
        var second = new StepOutcome(Map.of(Metric.ENTROPY, 3.0));

        assertThat(first.and(second).metrics()).isEqualTo(Map.of("entropy", 3.0, "valueLoss", 2.0));
    }
}
