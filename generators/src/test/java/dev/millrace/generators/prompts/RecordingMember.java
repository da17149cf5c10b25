package dev.millrace.generators.prompts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockShareConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicIdPartition;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/// A member of a share group that gets all records that are there, and writes down how each is acknowledged.
final class RecordingMember extends MockShareConsumer<String, byte[]> {
    private static final TopicPartition PROMPTS = new TopicPartition("r.prompts", 0);

    private final Queue<ConsumerRecord<String, byte[]>> records = new ConcurrentLinkedQueue<>();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Map<Long, AcknowledgeType> open = new HashMap<>();
    private volatile boolean forgetful;
    private volatile double looks;
    private volatile boolean counted;
    private volatile boolean closed;

    /// How often it has looked for news, as clients of Kafka count it.
    private record Looks(Object metricValue) implements Metric {
        @Override
        public MetricName metricName() {
            return new MetricName("select-total", "consumer-metrics", "", Map.of());
        }
    }

    /// Puts a record on the topic.
    void add(long offset, String value, int deliveries) {
        records.add(new ConsumerRecord<>(
                PROMPTS.topic(),
                PROMPTS.partition(),
                offset,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                "key",
                value.getBytes(StandardCharsets.ISO_8859_1),
                new RecordHeaders(),
                Optional.empty(),
                Optional.of((short) deliveries)));
    }

    /// From now on the broker refuses acknowledgements, as one does that was started again.
    void forget() {
        forgetful = true;
    }

    /// Whether anybody has looked at its metrics.
    boolean isCounted() {
        return counted;
    }

    /// As it does while it cannot reach its coordinator.
    void lookOverAndOver() {
        looks = 1e9;
    }

    @Override
    public synchronized Map<MetricName, Metric> metrics() {
        counted = true;
        var metric = new Looks(looks);
        return Map.of(metric.metricName(), metric);
    }

    /// What was committed: `TYPE OFFSET`.
    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /// Whether it was closed.
    boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close(Duration timeout) {
        closed = true;
    }

    @Override
    public synchronized ConsumerRecords<String, byte[]> poll(Duration timeout) {
        List<ConsumerRecord<String, byte[]>> all = List.copyOf(records);
        records.clear();
        return all.isEmpty() ? ConsumerRecords.empty() : new ConsumerRecords<>(Map.of(PROMPTS, all), Map.of());
    }

    @Override
    public synchronized void acknowledge(ConsumerRecord<String, byte[]> record, AcknowledgeType type) {
        open.put(record.offset(), type);
        if (type == AcknowledgeType.RENEW && !forgetful) {
            records.add(record);
        }
    }

    @Override
    public synchronized Map<TopicIdPartition, Optional<KafkaException>> commitSync(Duration timeout) {
        open.forEach((offset, type) -> acknowledged.add(type + " " + offset));
        open.clear();
        Optional<KafkaException> refusal =
                forgetful ? Optional.of(new KafkaException("no such share session")) : Optional.empty();
        return Map.of(new TopicIdPartition(Uuid.ZERO_UUID, PROMPTS), refusal);
    }
}
