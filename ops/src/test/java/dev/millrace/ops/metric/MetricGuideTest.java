package dev.millrace.ops.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.learner.LiveNumbers;
import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.learner.metric.Metric;
import dev.millrace.ops.settings.Resources;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricGuideTest {
    private static final String PAGE = Resources.text(MetricGuide.class, "metrics.md");

    private static Set<String> keys(String section) {
        String from = PAGE.substring(PAGE.indexOf("\n## " + section + "\n"));
        int next = from.indexOf("\n## ", 1);
        return MetricGuide.parse(next < 0 ? from : from.substring(0, next)).keySet();
    }

    @Test
    void explainsEveryStepMetricAndNoOther() {
        var metrics = Stream.concat(
                        Arrays.stream(Metric.values()).map(Metric::key),
                        Arrays.stream(FlowMetric.values()).map(FlowMetric::key))
                .toList();
        assertThat(keys("Step metrics")).containsExactlyInAnyOrderElementsOf(metrics);
    }

    @Test
    void explainsTheLiveNumbersOfMetricsJsonl() {
        var written = Stream.of(LiveNumbers.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals(FlowMetric.PROMPTS_OUT.key()))
                .collect(Collectors.toSet());
        assertThat(keys("Live numbers")).isEqualTo(written);
    }

    @Test
    void saysUnitAndMeaningAsPlainText() {
        assertThat(MetricGuide.read())
                .containsEntry("solveRate", new MetricNote("share", "responses whose verdict is accepted / responses"))
                .containsEntry("lambdaP10", new MetricNote("", "quantile 0.1"));
    }

    @Test
    void everyRowWithAKeyIsRead() {
        List<String> rows = PAGE.lines().filter(line -> line.startsWith("| `")).toList();
        assertThat(MetricGuide.read()).hasSameSizeAs(rows);
    }

    @Test
    void refusesAKeyThatIsExplainedTwice() {
        assertThatThrownBy(() -> MetricGuide.parse("| `a` | s | one |\n| `a` | s | two |\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("metrics page: got `a` twice, expected one row a key");
    }
}
