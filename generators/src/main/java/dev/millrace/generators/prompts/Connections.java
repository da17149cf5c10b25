package dev.millrace.generators.prompts;

import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/// Whether a client is connected to any broker, by its own metrics: it says so nowhere else.
final class Connections {
    private static final String GROUP = "consumer-metrics";
    private static final String COUNT = "connection-count";

    private Connections() {}

    /// Whether it counts its connections and has none.
    static boolean areAllLost(Map<MetricName, ? extends Metric> metrics) {
        return metrics.values().stream()
                .filter(metric -> metric.metricName().name().equals(COUNT)
                        && metric.metricName().group().equals(GROUP))
                .anyMatch(metric -> metric.metricValue() instanceof Number count && count.intValue() == 0);
    }
}
