package dev.millrace.ops.rescoring;

import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.TopicCreation;
import dev.millrace.messages.topic.TopicDefinition;
import dev.millrace.messages.topic.Topics;
import dev.millrace.ops.binding.ConfigurationException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// A new topic with groups that were judged again: same key, partition and time as on the log. All in
/// one transaction: a consumer of committed records sees all of them or none.
public final class RescoredTopic implements AutoCloseable {
    /// What a broker allows a transaction by default, 15 minutes.
    private static final int TRANSACTION_MILLIS = 15 * 60 * 1_000;

    private final String name;
    private final Producer<String, byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    private RescoredTopic(String name, Producer<String, byte[]> producer) {
        this.name = name;
        this.producer = producer;
    }

    /// Creates the topic and begins.
    ///
    /// @param connection the cluster
    /// @param name of the topic
    /// @param partitions as many as trajectories lie in
    /// @throws ConfigurationException if it exists, or cannot be named so
    public static RescoredTopic create(KafkaConnection connection, String name, int partitions) {
        var definition = new TopicDefinition(
                name, "prompt", "TrajectoryGroup", partitions, TopicDefinition.KEEP_ALL, Topics.MAX_MESSAGE_BYTES);
        try {
            TopicCreation.create(connection, definition);
        } catch (TopicExistsException exists) {
            throw new ConfigurationException("--to-topic", name + ", which exists", "the name of a new topic");
        } catch (InvalidTopicException refused) {
            throw new ConfigurationException("--to-topic", name, "a topic's name: " + refused.getMessage());
        }
        Map<String, Object> properties = new HashMap<>(connection.producerProperties());
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name);
        properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
        var producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        producer.initTransactions();
        producer.beginTransaction();
        return new RescoredTopic(name, producer);
    }

    /// Sends a group.
    public void send(Rescored rescored) {
        var position = rescored.entry().position();
        var value = LogTopic.TRAJECTORIES.serde().serializer().serialize(name, rescored.again());
        var key = rescored.again().prompt().id().key();
        var record = new ProducerRecord<>(
                name, position.partition(), rescored.entry().timestamp(), key, value);
        var _ = producer.send(record, (metadata, problem) -> {
            if (problem != null) {
                failure.compareAndSet(null, problem);
            }
        });
    }

    /// Makes all of it visible.
    ///
    /// @throws KafkaException if a group could not be sent
    public void commit() {
        producer.flush();
        var problem = failure.get();
        if (problem != null) {
            throw new KafkaException(
                    "topic " + name + ": got " + problem + ", expected every group to be taken", problem);
        }
        producer.commitTransaction();
    }

    /// Without a commit nothing of it is visible.
    @Override
    public void close() {
        producer.close();
    }
}
