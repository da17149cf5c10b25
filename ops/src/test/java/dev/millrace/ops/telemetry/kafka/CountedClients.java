package dev.millrace.ops.telemetry.kafka;

import dev.millrace.messages.topic.KafkaConnection;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;

/// Real clients of every kind that a run has, which find no broker.
public final class CountedClients implements AutoCloseable {
    private static final KafkaConnection NOWHERE = new KafkaConnection(
            "127.0.0.1:9", Map.of("reconnect.backoff.ms", "60000", "reconnect.backoff.max.ms", "60000"));

    private final Deque<Runnable> clients = new ArrayDeque<>();

    private CountedClients() {}

    /// Makes them: consumers and producers of each role, share consumers of generators, the stream of a scorer.
    public static CountedClients make() {
        var made = new CountedClients();
        made.plain(KafkaReporter.counted(NOWHERE, KafkaReporter.OfLearner.class));
        var generator = KafkaReporter.counted(NOWHERE, KafkaReporter.OfGenerator.class);
        made.plain(generator);
        made.share(generator);
        made.stream(KafkaReporter.counted(NOWHERE, KafkaReporter.OfScorer.class));
        made.plain(KafkaReporter.counted(NOWHERE, KafkaReporter.OfJudge.class));
        return made;
    }

    private void plain(KafkaConnection connection) {
        var consumed = connection.consumerProperties();
        consumed.put(ConsumerConfig.GROUP_ID_CONFIG, "g");
        var consumer = new KafkaConsumer<>(consumed, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        clients.push(() -> consumer.close(CloseOptions.timeout(Duration.ZERO)));
        var producer = new KafkaProducer<>(
                connection.producerProperties(), new ByteArraySerializer(), new ByteArraySerializer());
        clients.push(() -> producer.close(Duration.ZERO));
    }

    private void share(KafkaConnection connection) {
        var properties = connection.clientProperties();
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, "g");
        var consumer = new KafkaShareConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        clients.push(() -> consumer.close(Duration.ZERO));
    }

    private void stream(KafkaConnection connection) {
        var properties = new Properties();
        properties.putAll(connection.clientProperties());
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "s");
        var topology = new Topology().addSource("in", "in");
        var streams = new KafkaStreams(topology, properties);
        clients.push(() -> streams.close(Duration.ZERO));
    }

    @Override
    public void close() {
        clients.forEach(Runnable::run);
    }
}
