package dev.millrace.learner.log;

import dev.millrace.messages.log.Position;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.messages.serde.MalformedRecordException;
import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Reads committed records from where they lie: the steps of a run, and trajectories by position.
final class RecordReader implements AutoCloseable {
    /// Nothing is left to say at the end, for offsets are committed with steps; a fetch that waits for news would hold
    /// it up for half a second.
    static final Duration CLOSING = Duration.ZERO;

    private static final Duration WAIT = Duration.ofMillis(100);

    /// Between two partitions, a consumer waits for its last fetch, which finds nothing new at the end of the log.
    /// With the default of half a second, doing a step again took longer than the step.
    private static final int FETCH_WAIT_MILLIS = 10;

    private final Topics topics;
    private final Consumer<byte[], byte[]> consumer;

    RecordReader(Topics topics, Consumer<byte[], byte[]> consumer) {
        this.topics = topics;
        this.consumer = consumer;
    }

    static RecordReader open(KafkaConnection connection, Topics topics) {
        return new RecordReader(
                topics, consumer(connection, Map.of(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MILLIS)));
    }

    /// A consumer that reads only what it is sent to.
    static Consumer<byte[], byte[]> consumer(KafkaConnection connection, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(connection.consumerProperties());
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        properties.putAll(more);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /// Every committed step, in order.
    List<StepRecord> steps() {
        List<StepRecord> steps = new ArrayList<>();
        for (var partition : partitions(consumer, topics.steps())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = end(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(WAIT).forEach(record -> steps.add(step(record)));
            }
        }
        return List.copyOf(steps);
    }

    /// The first copies of prompts.
    List<IssuedPrompt> prompts(Set<Long> numbers) {
        Map<Long, IssuedPrompt> found = new HashMap<>();
        for (var partition : partitions(consumer, topics.prompts())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = end(partition);
            while (consumer.position(partition) < end && found.size() < numbers.size()) {
                for (var record : consumer.poll(WAIT)) {
                    var prompt = MessageSerdes.prompt().deserializer().deserialize(record.topic(), record.value());
                    if (numbers.contains(prompt.id().number())) {
                        found.putIfAbsent(prompt.id().number(), new IssuedPrompt(position(record), prompt));
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    /// The last committed offset, so that everything before it is decided.
    private long end(TopicPartition partition) {
        return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }

    /// Trajectory groups, in the order of their positions.
    List<TrajectoryGroup> read(List<Position> positions) {
        Map<Position, TrajectoryGroup> found = new HashMap<>();
        var byPartition = positions.stream()
                .collect(Collectors.groupingBy(each -> new TopicPartition(each.topic(), each.partition())));
        byPartition.forEach((partition, wanted) -> readPartition(partition, Set.copyOf(wanted), found));
        return positions.stream().map(position -> found(found, position)).toList();
    }

    private void readPartition(TopicPartition partition, Set<Position> wanted, Map<Position, TrajectoryGroup> found) {
        var range = new LongSummaryStatistics();
        wanted.forEach(position -> range.accept(position.offset()));
        consumer.assign(List.of(partition));
        consumer.seek(partition, range.getMin());
        long end = Math.min(end(partition), range.getMax() + 1);
        while (consumer.position(partition) < end) {
            for (var record : consumer.poll(WAIT)) {
                var position = position(record);
                if (wanted.contains(position)) {
                    found.put(position, group(record));
                }
            }
        }
    }

    private static TrajectoryGroup found(Map<Position, TrajectoryGroup> found, Position position) {
        var group = found.get(position);
        if (group == null) {
            throw new LogException("trajectories at " + position + ": got nothing, expected the group that a step"
                    + " consumed; the topic must keep what came after the last checkpoint");
        }
        return group;
    }

    private static StepRecord step(ConsumerRecord<byte[], byte[]> record) {
        try {
            return MessageSerdes.step().deserializer().deserialize(record.topic(), record.value());
        } catch (MalformedRecordException malformed) {
            throw new LogException("step at " + position(record) + ": " + malformed.getMessage(), malformed);
        }
    }

    private static TrajectoryGroup group(ConsumerRecord<byte[], byte[]> record) {
        try {
            return MessageSerdes.trajectoryGroup().deserializer().deserialize(record.topic(), record.value());
        } catch (MalformedRecordException malformed) {
            throw new LogException("trajectories at " + position(record) + ": " + malformed.getMessage(), malformed);
        }
    }

    static Position position(ConsumerRecord<byte[], byte[]> record) {
        return new Position(record.topic(), record.partition(), record.offset());
    }

    /// How many partitions a topic has.
    int partitions(String topic) {
        return consumer.partitionsFor(topic).size();
    }

    static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(CLOSING));
    }
}
