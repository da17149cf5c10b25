package dev.millrace.ops.recorded;

import dev.millrace.messages.history.cluster.ClusterHistory;
import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.history.StepLog;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.Topics;
import dev.millrace.ops.binding.ConfigurationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/// A run whose topics are on a cluster.
///
/// @param name the run's
/// @param topics those of its topics that are there
/// @param bytes that they take, all replicas together
/// @param last the last step on its log; empty: none, or it cannot be read
public record ClusterRun(String name, List<String> topics, long bytes, Optional<StepRecord> last) {
    private static final String MARK = ".steps";

    public ClusterRun {
        topics = List.copyOf(topics);
    }

    /// Finds the runs of a cluster by their topic `*.steps`.
    ///
    /// @param connection the cluster
    /// @throws KafkaException if it does not answer
    public static List<ClusterRun> all(KafkaConnection connection) throws InterruptedException {
        try (var admin = Admin.create(connection.clientProperties())) {
            var topics = admin.listTopics().names().get();
            var sizes = sizes(admin);
            return names(topics)
                    .map(name -> of(name, connection, topics, sizes))
                    .toList();
        } catch (ExecutionException problem) {
            throw unlisted(connection, problem);
        }
    }

    /// Finds the names of the same runs.
    ///
    /// @param connection the cluster
    /// @throws KafkaException if it does not answer
    public static List<String> names(KafkaConnection connection) throws InterruptedException {
        try (var admin = Admin.create(connection.clientProperties())) {
            return names(admin.listTopics().names().get()).toList();
        } catch (ExecutionException problem) {
            throw unlisted(connection, problem);
        }
    }

    private static Stream<String> names(Set<String> topics) {
        return topics.stream()
                .filter(topic -> topic.endsWith(MARK))
                .map(topic -> topic.substring(0, topic.length() - MARK.length()))
                .sorted();
    }

    private static KafkaException unlisted(KafkaConnection connection, ExecutionException problem) {
        return new KafkaException("runs at " + connection.bootstrapServers() + ": cannot be listed", problem);
    }

    /// Finds one; it has no topics where there is none of that name.
    ///
    /// @param connection the cluster
    /// @param name the run's
    /// @throws ConfigurationException if no run can be named so
    /// @throws KafkaException if the cluster does not answer
    public static ClusterRun named(KafkaConnection connection, String name) throws InterruptedException {
        requireName(name);
        try (var admin = Admin.create(connection.clientProperties())) {
            return of(name, connection, admin.listTopics().names().get(), sizes(admin));
        } catch (ExecutionException problem) {
            throw new KafkaException("run " + name + " at " + connection.bootstrapServers(), problem);
        }
    }

    private static void requireName(String name) {
        try {
            new Topics(name);
        } catch (IllegalArgumentException impossible) {
            throw new ConfigurationException("RUN", "'" + name + "'", "a run directory, or a run's name");
        }
    }

    private static ClusterRun of(String name, KafkaConnection connection, Set<String> all, Map<String, Long> sizes) {
        var topics = new Topics(name).names().stream().filter(all::contains).toList();
        long bytes = topics.stream()
                .mapToLong(topic -> sizes.getOrDefault(topic, 0L))
                .sum();
        return new ClusterRun(name, topics, bytes, topics.isEmpty() ? Optional.empty() : last(name, connection));
    }

    private static Optional<StepRecord> last(String name, KafkaConnection connection) {
        try (var history = new ClusterHistory(connection, new Topics(name))) {
            return StepLog.newest(history);
        } catch (HistoryException noSteps) {
            return Optional.empty();
        }
    }

    private static Map<String, Long> sizes(Admin admin) throws InterruptedException, ExecutionException {
        List<Integer> brokers = new ArrayList<>();
        admin.describeCluster().nodes().get().forEach(node -> brokers.add(node.id()));
        Map<String, Long> sizes = new HashMap<>();
        for (var folders :
                admin.describeLogDirs(brokers).allDescriptions().get().values()) {
            for (var folder : folders.values()) {
                folder.replicaInfos()
                        .forEach((partition, replica) -> sizes.merge(partition.topic(), replica.size(), Long::sum));
            }
        }
        return sizes;
    }
}
