package dev.millrace.ops.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The topics in which a cluster keeps what it knows of groups and transactions, made before the first client asks.
/// Kafka makes them on first use, and then answers a share group's first question with a delay of seconds: the first
/// prompt of a run would wait for it.
final class InternalTopics {
    private static final Logger LOG = LoggerFactory.getLogger(InternalTopics.class);
    private static final int LIMIT_MILLIS = 10_000;
    private static final String SEGMENT_BYTES = Integer.toString(100 * 1024 * 1024);

    private InternalTopics() {}

    /// Makes those that are missing, as Kafka would. If that fails, Kafka makes them when it needs them.
    ///
    /// @param bootstrapServers a cluster that serves
    static void create(String bootstrapServers) throws InterruptedException {
        var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
        try {
            var options = new CreateTopicsOptions().timeoutMs(LIMIT_MILLIS);
            for (var created : admin.createTopics(topics(), options).values().values()) {
                created.get();
            }
        } catch (ExecutionException refused) {
            if (!(refused.getCause() instanceof TopicExistsException)) {
                LOG.info("internal topics are left to Kafka: {}", String.valueOf(refused.getCause()));
            }
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    private static List<NewTopic> topics() {
        return List.of(
                topic("__consumer_offsets", Map.of("compression.type", "producer", "cleanup.policy", "compact")),
                topic("__share_group_state", Map.of("compression.type", "producer", "retention.ms", "-1")),
                topic("__transaction_state", Map.of("cleanup.policy", "compact", "compression.type", "uncompressed")));
    }

    private static NewTopic topic(String name, Map<String, String> configuration) {
        Map<String, String> all = new HashMap<>(configuration);
        all.put("segment.bytes", SEGMENT_BYTES);
        return new NewTopic(name, Optional.of(BrokerProperties.INTERNAL_PARTITIONS), Optional.empty()).configs(all);
    }
}
