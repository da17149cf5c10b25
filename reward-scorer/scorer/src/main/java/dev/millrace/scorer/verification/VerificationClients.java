package dev.millrace.scorer.verification;

import dev.millrace.messages.topic.KafkaConnection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The Kafka clients of a verification service. The connection's own properties win.
final class VerificationClients {
    private VerificationClients() {}

    /// Reads committed requests; its group is shared by all services of the run.
    static Consumer<byte[], byte[]> consumer(String run, KafkaConnection connection) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                ConsumerConfig.GROUP_ID_CONFIG, run + ".judges",
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_500,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 16));
        properties.putAll(connection.consumerProperties());
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /// Sends verdicts for as long as it takes: a broker that is away is waited for.
    static Producer<byte[], byte[]> producer(KafkaConnection connection) {
        Map<String, Object> properties =
                new HashMap<>(Map.of(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE));
        properties.putAll(connection.producerProperties());
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
