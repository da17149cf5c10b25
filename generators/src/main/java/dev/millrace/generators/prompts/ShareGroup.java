package dev.millrace.generators.prompts;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// The share group through which all generators of a run take prompts.
///
/// @param run the run
/// @param lock how long the broker waits for a sign of life before it gives a prompt to another
/// @param deliveries how often a prompt may be taken
public record ShareGroup(String run, Duration lock, int deliveries) {
    /// The group's name.
    public String name() {
        return run + ".generators";
    }

    /// Sets the group's configuration on the cluster, which every generator does before it joins: the first one must
    /// not skip prompts that are there already, nor read those of a transaction that is not committed.
    ///
    /// @throws KafkaException if the cluster cannot be reached or refuses
    public void configure(Admin admin) {
        var changes = Map.of(
                        "share.auto.offset.reset",
                        "earliest",
                        "share.isolation.level",
                        "read_committed",
                        "share.record.lock.duration.ms",
                        Long.toString(lock.toMillis()),
                        "share.delivery.count.limit",
                        Integer.toString(deliveries))
                .entrySet()
                .stream()
                .map(entry -> new ConfigEntry(entry.getKey(), entry.getValue()))
                .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
                .toList();
        var group = new ConfigResource(ConfigResource.Type.GROUP, name());
        try {
            admin.incrementalAlterConfigs(Map.of(group, changes)).all().get();
        } catch (ExecutionException refused) {
            throw refused.getCause() instanceof KafkaException known ? known : new KafkaException(refused.getCause());
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }

    /// Makes a member that takes a few prompts at once and holds them until they are acknowledged by hand.
    ///
    /// @param width how many, at most
    /// @return the member; the caller closes it
    public ShareConsumer<String, byte[]> member(KafkaConnection connection, int width) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                name(),
                ConsumerConfig.SHARE_ACKNOWLEDGEMENT_MODE_CONFIG,
                "explicit",
                ConsumerConfig.SHARE_ACQUIRE_MODE_CONFIG,
                "record_limit",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                width,
                // A member that waits for a free slot is well.
                ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
                Integer.MAX_VALUE,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                Topics.MAX_MESSAGE_BYTES,
                // There are many members: while the broker is away, they must not keep the machine busy.
                ConsumerConfig.RECONNECT_BACKOFF_MS_CONFIG,
                500,
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                2_000));
        properties.putAll(connection.clientProperties());
        var member = new KafkaShareConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
        member.subscribe(List.of(new Topics(run).prompts()));
        return member;
    }
}
