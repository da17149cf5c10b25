package dev.millrace.ops.telemetry.kafka;

import dev.millrace.messages.topic.KafkaConnection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.metrics.JmxReporter;
import org.apache.kafka.common.metrics.KafkaMetric;
import org.apache.kafka.common.metrics.MetricsReporter;

/// Told by Kafka of every number that a client measures. Kafka creates it by its class, so each role has its own.
public abstract sealed class KafkaReporter implements MetricsReporter {
    private final String role;

    private KafkaReporter(String role) {
        this.role = role;
    }

    /// Of the learner's clients.
    public static final class OfLearner extends KafkaReporter {
        /// Called by Kafka.
        public OfLearner() {
            super("learner");
        }
    }

    /// Of a generator's clients.
    public static final class OfGenerator extends KafkaReporter {
        /// Called by Kafka.
        public OfGenerator() {
            super("generator");
        }
    }

    /// Of a scorer's clients, and of its stream.
    public static final class OfScorer extends KafkaReporter {
        /// Called by Kafka.
        public OfScorer() {
            super("scorer");
        }
    }

    /// Of a judge's clients.
    public static final class OfJudge extends KafkaReporter {
        /// Called by Kafka.
        public OfJudge() {
            super("judge");
        }
    }

    /// A connection whose clients are counted; a reporter that its properties name stays.
    ///
    /// @param connection to the cluster
    /// @param reporter of the role whose clients use it
    public static KafkaConnection counted(KafkaConnection connection, Class<? extends KafkaReporter> reporter) {
        Map<String, String> properties = new HashMap<>(connection.properties());
        properties.merge(
                CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG,
                JmxReporter.class.getName() + "," + reporter.getName(),
                (named, _) -> named + "," + reporter.getName());
        return new KafkaConnection(connection.bootstrapServers(), properties);
    }

    @Override
    public void init(List<KafkaMetric> metrics) {
        metrics.forEach(this::metricChange);
    }

    @Override
    public void metricChange(KafkaMetric metric) {
        KafkaNumbers.ofThisProcess().add(role, metric);
    }

    @Override
    public void metricRemoval(KafkaMetric metric) {
        KafkaNumbers.ofThisProcess().remove(role, metric);
    }

    @Override
    public void configure(Map<String, ?> configuration) {}

    @Override
    public void close() {}
}
