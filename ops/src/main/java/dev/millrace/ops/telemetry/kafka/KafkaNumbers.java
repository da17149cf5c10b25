package dev.millrace.ops.telemetry.kafka;

import dev.millrace.messages.report.Reading;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.metrics.KafkaMetric;

/// What the Kafka clients of this process measure now, by role. Kafka creates its reporters itself, so there is one
/// such board a process. For any thread.
public final class KafkaNumbers {
    private static final KafkaNumbers OF_THIS_PROCESS = new KafkaNumbers();

    private final Map<String, Map<KafkaMeasure, Folded>> roles = new TreeMap<>();

    KafkaNumbers() {}

    /// The one board.
    public static KafkaNumbers ofThisProcess() {
        return OF_THIS_PROCESS;
    }

    /// A client of a role measures something; what nobody asks for is left alone.
    synchronized void add(String role, KafkaMetric metric) {
        KafkaMeasure.of(metric.metricName())
                .ifPresent(measure -> roles.computeIfAbsent(role, _ -> new EnumMap<>(KafkaMeasure.class))
                        .computeIfAbsent(measure, _ -> new Folded())
                        .live
                        .add(metric));
    }

    /// It does no longer.
    synchronized void remove(String role, KafkaMetric metric) {
        KafkaMeasure.of(metric.metricName()).ifPresent(measure -> {
            var folded = roles.getOrDefault(role, Map.of()).get(measure);
            if (folded != null && folded.live.remove(metric)) {
                folded.closed += value(metric);
            }
        });
    }

    /// All numbers, by role.
    public synchronized Map<String, List<Reading>> readings() {
        Map<String, List<Reading>> readings = new HashMap<>();
        roles.forEach((role, measures) -> readings.put(
                role,
                measures.entrySet().stream()
                        .map(each -> new Reading(
                                each.getKey(),
                                each.getValue().value(each.getKey().form())))
                        .toList()));
        return readings;
    }

    private static double value(KafkaMetric metric) {
        return metric.metricValue() instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /// The numbers of several clients.
    private static final class Folded {
        private final Set<KafkaMetric> live = new HashSet<>();
        private double closed;

        double value(KafkaMeasure.Form form) {
            var values = live.stream().mapToDouble(KafkaNumbers::value).filter(value -> !Double.isNaN(value));
            if (form.isLargest()) {
                return form.scale() * values.max().orElse(Double.NaN);
            }
            return form.scale() * (values.sum() + (form.isTotal() ? closed : 0));
        }
    }
}
