package dev.millrace.messages.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/// How to reach the cluster.
///
/// @param bootstrapServers `host:port`, comma-separated
/// @param properties client properties beside that, as security needs them; they win over every default here
public record KafkaConnection(String bootstrapServers, Map<String, String> properties) {
    private static final Duration USUAL_PATIENCE = Duration.ofMinutes(1);

    public KafkaConnection {
        properties = Map.copyOf(properties);
    }

    /// The same, but what does not answer in time is an error; how long Kafka's clients else wait is a minute.
    ///
    /// @param limit in which an answer has to come
    public KafkaConnection answeringWithin(Duration limit) {
        var millis = Long.toString(limit.toMillis());
        Map<String, String> hasty = new HashMap<>();
        hasty.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
        hasty.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, millis);
        hasty.putAll(properties);
        return new KafkaConnection(bootstrapServers, hasty);
    }

    /// How long an answer may take.
    public Duration patience() {
        var millis = properties.get(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG);
        return millis == null ? USUAL_PATIENCE : Duration.ofMillis(Long.parseLong(millis));
    }

    /// What every client needs, admin clients included.
    public Map<String, Object> clientProperties() {
        return merged(Map.of());
    }

    /// For producers: idempotent, acknowledged by all replicas, records up to [Topics#MAX_MESSAGE_BYTES].
    public Map<String, Object> producerProperties() {
        return merged(Map.of(
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.BATCH_SIZE_CONFIG,
                512 << 10,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topics.MAX_MESSAGE_BYTES));
    }

    /// For consumers: committed records only, offsets committed by hand, partitions read from their start.
    public Map<String, Object> consumerProperties() {
        return merged(Map.of(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                Topics.MAX_MESSAGE_BYTES));
    }

    private Map<String, Object> merged(Map<String, Object> defaults) {
        Map<String, Object> all = new HashMap<>(defaults);
        all.putAll(properties);
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return all;
    }
}
