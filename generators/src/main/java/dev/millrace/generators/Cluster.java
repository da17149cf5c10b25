package dev.millrace.generators;

import dev.millrace.generators.prompts.ShareGroup;
import dev.millrace.generators.publishing.Refusal;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.TopicCreation;
import dev.millrace.messages.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The Kafka clients of a generator.
///
/// @param connection the cluster
/// @param topics of the run
record Cluster(KafkaConnection connection, Topics topics) {
    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final long PAUSE_MILLIS = 200;
    private static final int MAX_BLOCK_MILLIS = 1_000;

    /// Waits until the run's topics are there, as long as it takes, and configures the share group.
    ///
    /// @return false if the generator ends before
    boolean await(ShareGroup group, CountDownLatch ending) throws InterruptedException {
        var admin = Admin.create(connection.clientProperties());
        try {
            while (!isReady(admin, group)) {
                LOG.info("waiting for the topics of run {} at {}", topics.run(), connection.bootstrapServers());
                if (ending.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
            return true;
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    private boolean isReady(Admin admin, ShareGroup group) {
        try {
            if (!TopicCreation.allAnswer(admin, topics, ANSWER)) {
                return false;
            }
            group.configure(admin);
            return true;
        } catch (KafkaException notYet) {
            Refusal.throwIfFinal(notYet);
            return false;
        }
    }

    /// Makes a producer that never blocks for long: who sends repeats, and looks whether the generator ends.
    Producer<String, byte[]> producer() {
        Map<String, Object> properties = new HashMap<>(connection.producerProperties());
        properties.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MILLIS);
        return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    /// Makes a consumer of committed records.
    Consumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                connection.consumerProperties(), new StringDeserializer(), new ByteArrayDeserializer());
    }
}
