package dev.millrace.generators;

import dev.millrace.generators.prompts.Members;
import dev.millrace.generators.prompts.ShareGroup;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ShareConsumer;

/// Members of a run's share group at its cluster.
///
/// @param cluster the cluster
/// @param group the group
/// @param ending counted down when the generator ends
record ClusterMembers(Cluster cluster, ShareGroup group, CountDownLatch ending) implements Members {
    @Override
    public ShareConsumer<String, byte[]> join(int width) {
        return group.member(cluster.connection(), width);
    }

    /// One lane at a time asks whether the cluster is back; the others find it so.
    @Override
    public synchronized void awaitCluster() throws InterruptedException {
        cluster.await(group, ending);
    }
}
