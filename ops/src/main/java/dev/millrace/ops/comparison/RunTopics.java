package dev.millrace.ops.comparison;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.TopicDefinition;
import dev.millrace.messages.topic.Topics;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// The topics of a run that is over.
final class RunTopics {
    private RunTopics() {}

    /// Deletes them, those that are there.
    ///
    /// @param connection the cluster
    /// @param run the run's name
    static void delete(KafkaConnection connection, String run) throws InterruptedException {
        var names = new Topics(run)
                .definitions().stream().map(TopicDefinition::name).toList();
        try (var admin = Admin.create(connection.clientProperties())) {
            for (var deletion : admin.deleteTopics(names).topicNameValues().values()) {
                deletion.get();
            }
        } catch (ExecutionException problem) {
            if (!(problem.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw new KafkaException("topics of run " + run + ": cannot be deleted", problem.getCause());
            }
        }
    }
}
