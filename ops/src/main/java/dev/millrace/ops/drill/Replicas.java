package dev.millrace.ops.drill;

import dev.millrace.messages.topic.KafkaConnection;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;

/// Whether every broker holds all that it should: only then the loss of another one is the loss of one.
final class Replicas implements AutoCloseable {
    private static final int ANSWER_MILLIS = 2_000;

    private final Admin admin;

    /// @param connection the cluster
    Replicas(KafkaConnection connection) {
        this.admin = Admin.create(connection.clientProperties());
    }

    /// Whether all copies of every partition are in sync.
    boolean areInSync() throws InterruptedException {
        try {
            var listing = new ListTopicsOptions().listInternal(true).timeoutMs(ANSWER_MILLIS);
            var names = admin.listTopics(listing).names().get(2L * ANSWER_MILLIS, TimeUnit.MILLISECONDS);
            return admin
                    .describeTopics(names, new DescribeTopicsOptions().timeoutMs(ANSWER_MILLIS))
                    .allTopicNames()
                    .get(2L * ANSWER_MILLIS, TimeUnit.MILLISECONDS)
                    .values()
                    .stream()
                    .allMatch(Replicas::isInSync);
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        }
    }

    private static boolean isInSync(TopicDescription topic) {
        return topic.partitions().stream()
                .allMatch(partition ->
                        partition.isr().size() == partition.replicas().size());
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
