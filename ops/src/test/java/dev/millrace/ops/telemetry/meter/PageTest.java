package dev.millrace.ops.telemetry.meter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.learner.metric.Metric;
import dev.millrace.messages.report.Measure;
import dev.millrace.ops.metric.MetricGuide;
import dev.millrace.ops.metric.MetricNote;
import dev.millrace.ops.telemetry.kafka.KafkaMeasure;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The page of metrics against what Prometheus gets.
class PageTest {
    private static final Set<String> PAGE = MetricGuide.read().keySet();

    private static Scrape scrape = Scrape.of("");

    @BeforeAll
    static void take() throws Exception {
        scrape = WholeScrape.take();
    }

    private static Set<String> scraped(String... prefixes) {
        return scrape.types().keySet().stream()
                .filter(name -> Stream.of(prefixes).anyMatch(name::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isTotal(String key) {
        return MetricGuide.read()
                .getOrDefault(key, new MetricNote("", ""))
                .meaning()
                .startsWith("total");
    }

    private static boolean isStep(String key) {
        return Stream.concat(
                        Arrays.stream(Metric.values()).map(Metric::key),
                        Arrays.stream(FlowMetric.values()).map(FlowMetric::key))
                .anyMatch(key::equals);
    }

    private static MeterName name(String key) {
        if (isStep(key)) {
            return MeterName.ofStep(key);
        }
        return key.startsWith("evaluation.") ? MeterName.ofEvaluation(key) : MeterName.of(key, isTotal(key));
    }

    @Test
    void prometheusGetsEverythingThatThePageListsAndNothingElse() {
        var listed = PAGE.stream()
                .filter(key -> isStep(key) || key.contains("."))
                .map(key -> name(key).prometheus())
                .collect(Collectors.toSet());
        assertThat(scraped("millrace_")).containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void everythingOfTheJvmIsListed() {
        var listed = PAGE.stream().filter(key -> key.contains("_")).collect(Collectors.toSet());
        var found = scraped("jvm_", "process_", "system_");
        assertThat(listed).containsAll(found);
        listed.removeAll(found);
        // These come with the first collection, or with another collector.
        assertThat(listed).allMatch(name -> name.startsWith("jvm_gc_pause") || name.startsWith("jvm_gc_concurrent"));
    }

    @Test
    void thereIsNothingElse() {
        assertThat(scrape.types()).hasSameSizeAs(scraped("millrace_", "jvm_", "process_", "system_"));
    }

    @Test
    void kafkasMeasuresHaveTheUnitsOfThePage() {
        List<Measure> measures = List.of(KafkaMeasure.values());
        assertThat(measures)
                .allSatisfy(measure -> assertThat(MetricGuide.read())
                        .hasEntrySatisfying(
                                measure.key(), note -> assertThat(note.unit()).isEqualTo(measure.unit())));
    }

    @Test
    void aTotalIsACounterAndNothingElseIs() {
        assertThat(scraped("millrace_"))
                .allSatisfy(name ->
                        assertThat(scrape.types()).containsEntry(name, name.endsWith("_total") ? "counter" : "gauge"));
    }

    @Test
    void theNumberOfSeriesDoesNotDependOnTheRun() {
        assertThat(scrape.values().size()).isLessThan(400);
    }
}
