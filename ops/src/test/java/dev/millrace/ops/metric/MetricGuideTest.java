package dev.millrace.ops.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.generators.GeneratorMeasure;
import dev.millrace.learner.LiveNumbers;
import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.learner.metric.Metric;
import dev.millrace.messages.report.Measure;
import dev.millrace.ops.settings.Resources;
import dev.millrace.ops.telemetry.worker.BrokerMeasure;
import dev.millrace.ops.telemetry.worker.LearnerMeasure;
import dev.millrace.ops.telemetry.worker.ProcessMeasure;
import dev.millrace.scorer.progress.JudgeMeasure;
import dev.millrace.scorer.progress.ScorerMeasure;
import dev.millrace.scorer.progress.VerifierMeasure;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricGuideTest {
    private static final String PAGE = Resources.text(MetricGuide.class, "metrics.md");

    private static Map<String, MetricNote> section(String name) {
        String from = PAGE.substring(PAGE.indexOf("\n## " + name + "\n"));
        int next = from.indexOf("\n## ", 1);
        return MetricGuide.parse(next < 0 ? from : from.substring(0, next));
    }

    private static Set<String> keys(String section) {
        return section(section).keySet();
    }

    private static Stream<Measure> measures() {
        return Stream.<Measure[]>of(
                        LearnerMeasure.values(),
                        GeneratorMeasure.values(),
                        ScorerMeasure.values(),
                        JudgeMeasure.values(),
                        VerifierMeasure.values(),
                        ProcessMeasure.values(),
                        BrokerMeasure.values())
                .flatMap(Arrays::stream);
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
    void explainsEveryMeasureOfTheRolesWithItsUnitAndNoOther() {
        Map<String, String> expected = new HashMap<>(Map.of("verifier.own", ""));
        measures().forEach(measure -> expected.put(measure.key(), measure.unit()));
        Map<String, String> units = new HashMap<>();
        section("Role measures").forEach((key, note) -> units.put(key, note.unit()));
        assertThat(units).isEqualTo(expected);
    }

    @Test
    void everyTotalAndNothingElseIsCalledOne() {
        var totals = section("Role measures").entrySet().stream()
                .filter(row -> row.getValue().meaning().startsWith("total"))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(totals)
                .containsExactlyInAnyOrderElementsOf(
                        measures().filter(Measure::isTotal).map(Measure::key).toList());
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
