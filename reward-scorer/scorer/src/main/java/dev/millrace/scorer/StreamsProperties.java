package dev.millrace.scorer;

import dev.millrace.messages.topic.Topics;
import dev.millrace.scorer.topology.LastResort;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/// How Kafka Streams is configured. The connection's own properties win.
final class StreamsProperties {
    private static final int GONE_MILLIS = 6_000;

    private StreamsProperties() {}

    static Properties of(ScorerSettings settings, ScorerContext context, Topics topics) {
        Map<String, Object> all = new HashMap<>(processing(settings, context));
        all.putAll(clients());
        all.putAll(lastResort(topics));
        all.putAll(context.connection().clientProperties());
        var properties = new Properties();
        properties.putAll(all);
        return properties;
    }

    private static Map<String, Object> processing(ScorerSettings settings, ScorerContext context) {
        return Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                new Topics(context.run()).scorer(),
                StreamsConfig.CLIENT_ID_CONFIG,
                context.name(),
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                StreamsConfig.EXACTLY_ONCE_V2,
                StreamsConfig.NUM_STREAM_THREADS_CONFIG,
                settings.threads(),
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.commitMillis(),
                // A thread that waits for records commits only when it has stopped waiting.
                StreamsConfig.POLL_MS_CONFIG,
                settings.commitMillis());
    }

    /// A scorer that died is replaced after six seconds, and what it left uncommitted is given up as soon; records
    /// are as large as the topics take.
    private static Map<String, Object> clients() {
        return Map.of(
                StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
                GONE_MILLIS,
                StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
                GONE_MILLIS,
                StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
                1_500,
                StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
                Topics.MAX_MESSAGE_BYTES,
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
                Topics.MAX_MESSAGE_BYTES,
                StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG),
                512 << 10,
                // A closing scorer must not wait a minute for a broker that is away.
                StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG),
                5,
                StreamsConfig.producerPrefix(ProducerConfig.MAX_BLOCK_MS_CONFIG),
                10_000);
    }

    private static Map<String, Object> lastResort(Topics topics) {
        return Map.of(
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, LastResort.class,
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, LastResort.class,
                StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, LastResort.class,
                LastResort.TOPIC_CONFIG, topics.deadLetters());
    }
}
