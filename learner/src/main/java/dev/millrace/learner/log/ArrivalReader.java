package dev.millrace.learner.log;

import dev.millrace.messages.serde.MalformedRecordException;
import dev.millrace.messages.serde.MessageSerdes;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// Reads what comes on `trajectories` and `dead-letters`. Partitions are assigned by hand and positions
/// come from the run's own state: a group's rebalance could neither lose nor repeat a record.
final class ArrivalReader implements AutoCloseable {
    private final Topics topics;
    private final Consumer<byte[], byte[]> consumer;

    ArrivalReader(Topics topics, Consumer<byte[], byte[]> consumer) {
        this.topics = topics;
        this.consumer = consumer;
        List<TopicPartition> all = new ArrayList<>(RecordReader.partitions(consumer, topics.trajectories()));
        all.addAll(RecordReader.partitions(consumer, topics.deadLetters()));
        consumer.assign(all);
        seek(LogPositions.START);
    }

    /// @param group under which the offsets are shown to tools that ask for lag
    static ArrivalReader open(KafkaConnection connection, Topics topics, String group) {
        return new ArrivalReader(
                topics, RecordReader.consumer(connection, Map.of(ConsumerConfig.GROUP_ID_CONFIG, group)));
    }

    void seek(LogPositions positions) {
        for (var partition : consumer.assignment()) {
            consumer.seek(partition, positions.at(partition.topic(), partition.partition()));
        }
    }

    List<Arrival> poll(Duration wait) {
        try {
            List<Arrival> arrivals = new ArrayList<>();
            consumer.poll(wait).forEach(record -> arrivals.add(arrival(record)));
            return arrivals;
        } catch (OffsetOutOfRangeException gone) {
            throw new LogException(
                    "log: got no records any more at " + gone.offsetOutOfRangePartitions()
                            + ", expected the topic to keep what the learner has not read",
                    gone);
        }
    }

    ConsumerGroupMetadata group() {
        return consumer.groupMetadata();
    }

    private Arrival arrival(ConsumerRecord<byte[], byte[]> record) {
        var position = RecordReader.position(record);
        try {
            if (record.topic().equals(topics.deadLetters())) {
                var letter = MessageSerdes.deadLetter().deserializer().deserialize(record.topic(), record.value());
                return new Arrival.Died(position, letter);
            }
            var group = MessageSerdes.trajectoryGroup().deserializer().deserialize(record.topic(), record.value());
            return new Arrival.Returned(position, group);
        } catch (MalformedRecordException malformed) {
            var reason = String.valueOf(malformed.getMessage());
            return new Arrival.Malformed(position, text(record.key()), bytes(record.value()), reason);
        }
    }

    private static String text(byte @Nullable [] key) {
        return key == null ? "" : new String(key, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(byte @Nullable [] value) {
        return value == null ? new byte[0] : value;
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(RecordReader.CLOSING));
    }
}
