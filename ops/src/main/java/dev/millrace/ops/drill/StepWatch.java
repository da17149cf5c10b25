package dev.millrace.ops.drill;

import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees steps as anybody sees them who reads committed records: when they come, and not before.
final class StepWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StepWatch.class);
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean closing;

    private StepWatch(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
        this.thread = Thread.ofPlatform().daemon().name("step-watch").unstarted(this::watch);
    }

    /// A committed step.
    ///
    /// @param step its number
    /// @param sentMillis when the learner sent its record, milliseconds since 1970
    /// @param seenMillis when it could be read
    record Seen(long step, long sentMillis, long seenMillis) {}

    /// Begins with the first step there is.
    ///
    /// @param connection the cluster
    /// @param topics of the run; they may be created later
    static StepWatch start(KafkaConnection connection, Topics topics) {
        var consumer = new KafkaConsumer<>(
                connection.consumerProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(List.of(new TopicPartition(topics.steps(), 0)));
        var watch = new StepWatch(consumer);
        watch.thread.start();
        return watch;
    }

    /// All steps seen so far, in order.
    List<Seen> seen() {
        return seen;
    }

    /// The newest step; before the first one, a step -1.
    Seen newest() {
        return seen.isEmpty() ? new Seen(-1, 0, 0) : seen.getLast();
    }

    /// Time between the newest two steps.
    long lastStepMillis() {
        int size = seen.size();
        return size < 2
                ? 0
                : seen.get(size - 1).seenMillis() - seen.get(size - 2).seenMillis();
    }

    /// When each of the steps could be read whose records were sent at or after a time; all in milliseconds since
    /// 1970.
    List<Long> seenOfThoseSentFrom(long millis) {
        return seen.stream()
                .filter(step -> step.sentMillis() >= millis)
                .map(Seen::seenMillis)
                .toList();
    }

    private void watch() {
        while (!closing) {
            try {
                consumer.poll(POLL).forEach(this::note);
            } catch (KafkaException away) {
                LOG.warn("watching steps: {}", away.getMessage());
            }
        }
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }

    private void note(ConsumerRecord<byte[], byte[]> record) {
        var step = MessageSerdes.step().deserializer().deserialize(record.topic(), record.value());
        seen.add(new Seen(step.step(), record.timestamp(), System.currentTimeMillis()));
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
