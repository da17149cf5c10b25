package dev.millrace.generators.prompts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
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
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/// A member of a share group that gets all records that are there, and writes down how each is acknowledged.
final class RecordingMember extends MockShareConsumer<String, byte[]> {
    /// A shorter wait is over at once.
    private static final Duration SHORT = Duration.ofSeconds(10);

    private static final TopicPartition PROMPTS = new TopicPartition("r.prompts", 0);

    private final Queue<ConsumerRecord<String, byte[]>> records = new ConcurrentLinkedQueue<>();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Map<Long, AcknowledgeType> open = new HashMap<>();
    private volatile boolean forgetful;
    private final AtomicInteger counts = new AtomicInteger();
    private final AtomicInteger transactions = new AtomicInteger();
    private final AtomicInteger polls = new AtomicInteger();
    private volatile double looks;
    private volatile boolean closed;
    private boolean woken;
    private boolean timeIsOver;

    /// What clients of Kafka count.
    private record Count(MetricName metricName, DoubleSupplier value) implements Metric {
        static Count of(String group, String name, DoubleSupplier value) {
            return new Count(new MetricName(name, group, "", Map.of()), value);
        }

        @Override
        public Object metricValue() {
            return value.getAsDouble();
        }
    }

    /// Puts a record on the topic.
    synchronized void add(long offset, String value, int deliveries) {
        notifyAll();
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

    /// Ends a poll as if its time was over.
    synchronized void giveNothing() {
        timeIsOver = true;
        notifyAll();
    }

    /// From now on the broker refuses acknowledgements, as one does that was started again.
    void forget() {
        forgetful = true;
    }

    /// How often anybody has looked how often it looks for news.
    int counts() {
        return counts.get();
    }

    /// How often it was polled.
    int polls() {
        return polls.get();
    }

    /// Acknowledges the end of a transaction, as it does by itself.
    void endTransaction() {
        transactions.incrementAndGet();
    }

    /// As it does while it cannot reach its coordinator.
    void lookOverAndOver() {
        looks = 1e9;
    }

    @Override
    public synchronized Map<MetricName, Metric> metrics() {
        var news = Count.of("consumer-metrics", "select-total", this::countLooks);
        var acknowledgements =
                Count.of("consumer-share-fetch-manager-metrics", "acknowledgements-send-total", transactions::get);
        return Map.of(news.metricName(), news, acknowledgements.metricName(), acknowledgements);
    }

    private double countLooks() {
        counts.incrementAndGet();
        return looks;
    }

    @Override
    public synchronized void wakeup() {
        woken = true;
        notifyAll();
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
        polls.incrementAndGet();
        timeIsOver = timeout.compareTo(SHORT) < 0;
        awaitRecords();
        List<ConsumerRecord<String, byte[]>> all = List.copyOf(records);
        records.clear();
        return all.isEmpty() ? ConsumerRecords.empty() : new ConsumerRecords<>(Map.of(PROMPTS, all), Map.of());
    }

    private void awaitRecords() {
        try {
            while (records.isEmpty() && !woken && !timeIsOver) {
                wait();
            }
            timeIsOver = false;
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
        if (woken) {
            woken = false;
            throw new WakeupException();
        }
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
