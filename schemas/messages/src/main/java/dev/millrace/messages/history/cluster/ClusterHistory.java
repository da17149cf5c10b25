package dev.millrace.messages.history.cluster;

import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.messages.history.RunTail;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// The log of a run on a cluster. Each stream has a consumer of its own, so several can be read side by side.
public final class ClusterHistory implements RunHistory {
    /// Readers have nothing left to say to the broker; to wait for the last fetch would take half a second a partition.
    static final Duration CLOSING = Duration.ZERO;

    private final KafkaConnection connection;
    private final Topics topics;
    private final Consumer<byte[], byte[]> metadata;

    /// Connects.
    ///
    /// @param connection the cluster
    /// @param topics of the run
    public ClusterHistory(KafkaConnection connection, Topics topics) {
        this.connection = connection;
        this.topics = topics;
        this.metadata = consumer();
    }

    private Consumer<byte[], byte[]> consumer() {
        Map<String, Object> properties = new HashMap<>(connection.consumerProperties());
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public Topics topics() {
        return topics;
    }

    @Override
    public String place() {
        return connection.bootstrapServers();
    }

    @Override
    public List<Integer> partitions(String topic) {
        try {
            return metadata.partitionsFor(topic).stream()
                    .map(info -> info.partition())
                    .sorted()
                    .toList();
        } catch (UnknownTopicOrPartitionException absent) {
            return List.of();
        }
    }

    @Override
    public Stream<RawRecord> records(String topic, int partition, long from) {
        var records = new PartitionRecords(consumer(), new TopicPartition(topic, partition), connection.patience());
        records.start(from);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED), false)
                .onClose(records::close);
    }

    @Override
    public long end(String topic, int partition) {
        var asked = new TopicPartition(topic, partition);
        return metadata.endOffsets(List.of(asked)).getOrDefault(asked, 0L);
    }

    @Override
    public RunTail tail(List<String> names) {
        return new ClusterTail(consumer(), place(), names);
    }

    /// A record as it came.
    static RawRecord raw(ConsumerRecord<byte[], byte[]> record) {
        return new RawRecord(
                new Position(record.topic(), record.partition(), record.offset()),
                record.timestamp(),
                record.key(),
                record.value());
    }

    @Override
    public void close() {
        metadata.close(CloseOptions.timeout(CLOSING));
    }
}
