package dev.millrace.ops.dataset.topic;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.dataset.rows.DataSetException;
import dev.millrace.ops.dataset.rows.RowSource;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// A topic that holds a data set: all that is committed at the moment when it is looked at, partition by partition.
///
/// @param topic its name
/// @param cluster where it is, for messages
/// @param consumers makes a consumer of committed records; whoever asks closes it
public record DataTopic(String topic, String cluster, Supplier<Consumer<byte[], byte[]>> consumers) {
    /// What names start with that stand for topics.
    public static final String PREFIX = "topic:";

    private static final int ANSWER_MILLIS = 15_000;

    /// Closing waits for a consumer's last fetch, which finds nothing new at the end of the log.
    private static final int FETCH_WAIT_MILLIS = 10;

    /// A consumer reads only what it is sent to; nothing is left to wait for.
    static final CloseOptions CLOSING = CloseOptions.timeout(Duration.ofSeconds(2));

    /// A topic on a cluster.
    public static DataTopic on(KafkaConnection connection, String topic) {
        return new DataTopic(topic, connection.bootstrapServers(), () -> consumer(connection));
    }

    private static Consumer<byte[], byte[]> consumer(KafkaConnection connection) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MILLIS);
        properties.putAll(connection.consumerProperties());
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /// Its partitions, as far as they reach now.
    ///
    /// @throws DataSetException if there is no such topic, or nobody answers
    public List<RowSource> partitions() {
        try {
            var consumer = consumers.get();
            try {
                return partitions(consumer);
            } finally {
                consumer.close(CLOSING);
            }
        } catch (UnknownTopicOrPartitionException absent) {
            throw new DataSetException(PREFIX + topic, none(), absent);
        } catch (KafkaException failed) {
            throw new DataSetException(
                    PREFIX + topic, "cluster " + cluster + ": got " + failed + ", expected an answer", failed);
        }
    }

    private List<RowSource> partitions(Consumer<byte[], byte[]> consumer) {
        var infos = consumer.partitionsFor(topic);
        if (infos == null || infos.isEmpty()) {
            throw new DataSetException(PREFIX + topic, none());
        }
        var partitions = infos.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .sorted(Comparator.comparingInt(TopicPartition::partition))
                .toList();
        var from = consumer.beginningOffsets(partitions);
        var until = consumer.endOffsets(partitions);
        return partitions.stream()
                .<RowSource>map(each -> new TopicRange(
                        this, each.partition(), from.getOrDefault(each, 0L), until.getOrDefault(each, 0L)))
                .toList();
    }

    private String none() {
        return "topic: got none of this name on " + cluster + ", expected one";
    }
}
