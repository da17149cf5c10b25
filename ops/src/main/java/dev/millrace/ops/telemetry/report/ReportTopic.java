package dev.millrace.ops.telemetry.report;

import dev.millrace.messages.report.WorkerReport;
import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// Puts reports on the log without being waited for: a broker that is away for a minute gets them later, after that
/// they are lost. What is wrong is said once, until it works again.
final class ReportTopic implements ReportSink {
    private static final Logger LOG = LoggerFactory.getLogger(ReportTopic.class);
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final String topic;
    private final Producer<String, byte[]> producer;
    private final AtomicBoolean failing = new AtomicBoolean();

    /// @param topic where to
    /// @param producer closed with this
    ReportTopic(String topic, Producer<String, byte[]> producer) {
        this.topic = topic;
        this.producer = producer;
    }

    /// Connects.
    ///
    /// @param connection the cluster
    /// @param topics of the run
    static ReportTopic open(KafkaConnection connection, Topics topics) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 1_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 60_000,
                ProducerConfig.BUFFER_MEMORY_CONFIG, 4L << 20));
        properties.putAll(connection.producerProperties());
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 << 10);
        return new ReportTopic(
                topics.reports(), new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer()));
    }

    @Override
    public void send(WorkerReport report, Consumer<WorkerReport> onLost) {
        var value = MessageSerdes.workerReport().serializer().serialize(topic, report);
        try {
            var _ = producer.send(new ProducerRecord<>(topic, report.worker(), value), (_, problem) -> {
                if (problem == null) {
                    failing.set(false);
                } else {
                    fail(problem);
                    onLost.accept(report);
                }
            });
        } catch (KafkaException problem) {
            fail(problem);
            onLost.accept(report);
        }
    }

    private void fail(Exception problem) {
        var level = failing.compareAndSet(false, true) ? Level.WARN : Level.DEBUG;
        LOG.atLevel(level).log("a report on {} is lost, the run goes on: {}", topic, problem.toString());
    }

    @Override
    public void close() {
        producer.close(CLOSING);
    }
}
