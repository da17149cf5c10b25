package dev.millrace.ops.telemetry.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.report.Measure;
import dev.millrace.messages.report.Reading;
import dev.millrace.messages.topic.KafkaConnection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.Gauge;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.apache.kafka.common.metrics.MetricConfig;
import org.apache.kafka.common.utils.Time;
import org.junit.jupiter.api.Test;

class KafkaNumbersTest {
    private static final String FETCH = "consumer-fetch-manager-metrics";

    private final KafkaNumbers numbers = new KafkaNumbers();

    private static KafkaMetric metric(String group, String name, double value, Map<String, String> tags) {
        Gauge<Double> gauge = (_, _) -> value;
        return new KafkaMetric(
                new Object(), new MetricName(name, group, "", tags), gauge, new MetricConfig(), Time.SYSTEM);
    }

    private static KafkaMetric ofClient(String group, String name, double value) {
        return metric(group, name, value, Map.of("client-id", "c"));
    }

    private List<Reading> learners() {
        return Objects.requireNonNull(numbers.readings().get("learner"));
    }

    @Test
    void addsUpTheClientsOfARole() {
        numbers.add("learner", ofClient(FETCH, "records-consumed-total", 3));
        numbers.add("learner", ofClient(FETCH, "records-consumed-total", 4));
        numbers.add("scorer", ofClient(FETCH, "records-consumed-total", 5));
        assertThat(learners()).containsExactly(new Reading(KafkaMeasure.CONSUMED_RECORDS, 7));
    }

    @Test
    void aTotalDoesNotFallWhenAClientIsClosed() {
        var closing = ofClient(FETCH, "records-consumed-total", 3);
        numbers.add("learner", closing);
        numbers.add("learner", ofClient(FETCH, "records-consumed-total", 4));
        numbers.remove("learner", closing);
        assertThat(learners()).containsExactly(new Reading(KafkaMeasure.CONSUMED_RECORDS, 7));
    }

    @Test
    void takesTheLargestOfLatenciesInSeconds() {
        numbers.add("learner", ofClient(FETCH, "fetch-latency-max", Double.NaN));
        numbers.add("learner", ofClient(FETCH, "fetch-latency-max", 250));
        numbers.add("learner", ofClient(FETCH, "fetch-latency-max", 40));
        assertThat(learners()).containsExactly(new Reading(KafkaMeasure.FETCH_LATENCY, 0.25));
    }

    @Test
    void leavesOutWhatIsOfOneTopicOrPartition() {
        numbers.add("learner", metric(FETCH, "records-consumed-total", 3, Map.of("client-id", "c", "topic", "t")));
        assertThat(numbers.readings()).isEmpty();
    }

    @Test
    void everyMeasureExistsInTheClientsAndStreamsOfThisVersion() throws Exception {
        try (var _ = CountedClients.make()) {
            Set<Measure> found = new HashSet<>();
            KafkaNumbers.ofThisProcess()
                    .readings()
                    .values()
                    .forEach(readings -> readings.forEach(reading -> found.add(reading.measure())));
            List<Measure> all = new ArrayList<>(List.of(KafkaMeasure.values()));
            assertThat(found).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void keepsTheReportersThatSomebodyNamed() {
        var named = new KafkaConnection("b:1", Map.of("metric.reporters", "org.example.Mine"));
        assertThat(KafkaReporter.counted(named, KafkaReporter.OfJudge.class).properties())
                .containsEntry("metric.reporters", "org.example.Mine," + KafkaReporter.OfJudge.class.getName());
    }
}
