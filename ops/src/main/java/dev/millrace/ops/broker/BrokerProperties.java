package dev.millrace.ops.broker;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/// The configuration of a node: broker and controller in one, alone or one of several.
final class BrokerProperties {
    /// The largest record: one group of responses.
    private static final int MESSAGE_BYTES = 8 * 1024 * 1024 + 64 * 1024;

    /// Partitions of each topic in which the cluster keeps what it knows of groups and transactions.
    static final int INTERNAL_PARTITIONS = 4;

    private BrokerProperties() {}

    /// Puts the properties together.
    ///
    /// @param data folder of its log
    /// @param node which node of which cluster
    static Properties of(Path data, BrokerNode node) {
        Map<String, Object> all = new LinkedHashMap<>();
        addNode(all, data, node);
        addReplication(all, node.layout());
        addTransactions(all);
        addGroups(all);
        addShareGroups(all);
        addLimits(all);
        var properties = new Properties();
        all.forEach((key, value) -> properties.setProperty(key, value.toString()));
        return properties;
    }

    private static void addNode(Map<String, Object> all, Path data, BrokerNode node) {
        String clients = "CLIENTS://" + node.address().bootstrapServers();
        all.put("process.roles", "broker,controller");
        all.put("node.id", node.number());
        all.put("controller.quorum.voters", node.layout().voters());
        all.put("listeners", clients + ",CONTROLLER://" + node.address().controller());
        all.put("advertised.listeners", clients);
        all.put("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
        all.put("controller.listener.names", "CONTROLLER");
        all.put("inter.broker.listener.name", "CLIENTS");
        all.put("log.dirs", data);
        // After a crash: unfenced again in 5 s instead of 12.
        all.put("broker.session.timeout.ms", 3_000);
        all.put("broker.heartbeat.interval.ms", 500);
    }

    private static void addReplication(Map<String, Object> all, ClusterLayout layout) {
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            all.put(topic + ".replication.factor", layout.replicas());
            all.put(topic + ".num.partitions", INTERNAL_PARTITIONS);
        }
        all.put("transaction.state.log.min.isr", layout.inSyncReplicas());
        all.put("share.coordinator.state.topic.min.isr", layout.inSyncReplicas());
        all.put("default.replication.factor", layout.replicas());
        all.put("min.insync.replicas", layout.inSyncReplicas());
        all.put("auto.create.topics.enable", false);
    }

    /// A scorer that died in a transaction holds up its successor until that is aborted.
    private static void addTransactions(Map<String, Object> all) {
        all.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", 500);
    }

    private static void addGroups(Map<String, Object> all) {
        all.put("group.initial.rebalance.delay.ms", 0);
        all.put("group.min.session.timeout.ms", 1_000);
        all.put("group.consumer.min.heartbeat.interval.ms", 500);
        all.put("group.consumer.min.session.timeout.ms", 3_000);
    }

    /// The floors are lowered so that a worker that died is noticed, and one that came is served, within seconds.
    private static void addShareGroups(Map<String, Object> all) {
        all.put("group.share.min.heartbeat.interval.ms", 500);
        all.put("group.share.heartbeat.interval.ms", 500);
        all.put("group.share.min.session.timeout.ms", 3_000);
        all.put("group.share.session.timeout.ms", 10_000);
        all.put("group.share.min.record.lock.duration.ms", 1_000);
        all.put("group.share.max.record.lock.duration.ms", 3_600_000);
        all.put("group.share.initialize.retry.interval.ms", 1_000);
    }

    private static void addLimits(Map<String, Object> all) {
        all.put("message.max.bytes", MESSAGE_BYTES);
        all.put("replica.fetch.max.bytes", MESSAGE_BYTES);
        all.put("socket.request.max.bytes", 2 * MESSAGE_BYTES);
        all.put("num.network.threads", 2);
        all.put("num.io.threads", 4);
        all.put("num.recovery.threads.per.data.dir", 1);
        all.put("log.cleaner.dedupe.buffer.size", 8 * 1024 * 1024);
    }
}
