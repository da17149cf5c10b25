package dev.millrace.learner.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlowMetricTest {
    @ParameterizedTest
    @EnumSource(FlowMetric.class)
    void isDefinedInTheReadme(FlowMetric metric) throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains("| `" + metric.key() + "` |");
    }
}
