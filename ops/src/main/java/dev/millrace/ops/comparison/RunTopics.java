package dev.millrace.ops.comparison;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.Topics;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/// The topics of a run that is over.
final class RunTopics {
    private RunTopics() {}

    /// Deletes them, those that are there.
    ///
    /// @param connection the cluster
    /// @param run the run's name
    static void delete(KafkaConnection connection, String run) throws InterruptedException {
        try (var admin = Admin.create(connection.clientProperties())) {
            var there = admin.listTopics().names().get();
            var names = new Topics(run).names().stream().filter(there::contains).toList();
            admin.deleteTopics(names).all().get();
        } catch (ExecutionException problem) {
            throw new KafkaException("topics of run " + run + ": cannot be deleted", problem.getCause());
        }
    }
}
