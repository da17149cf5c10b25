package dev.millrace.ops.recorded;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.run.FolderDeletion;
import dev.millrace.ops.run.RunDirectory;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/// What goes when a run is deleted.
///
/// @param directory with all that is in it; empty: the run has none here
/// @param topics on a cluster; empty: no cluster was named
public record RunDeletion(Optional<RunEntry> directory, Optional<ClusterRun> topics) {
    /// Finds out.
    ///
    /// @param run a run directory, or a name where a cluster is given
    /// @param cluster where its topics go too
    /// @throws ConfigurationException if there is no such run, or a process uses it
    public static RunDeletion of(Path run, Optional<KafkaConnection> cluster) throws InterruptedException {
        var directory = directory(run, cluster.isPresent());
        if (cluster.isEmpty()) {
            return new RunDeletion(directory, Optional.empty());
        }
        var name = directory
                .flatMap(RunEntry::settings)
                .map(settings -> settings.run().name())
                .orElseGet(run::toString);
        var topics = ClusterRun.named(cluster.get(), name);
        if (directory.isEmpty() && topics.topics().isEmpty()) {
            throw new ConfigurationException("RUN", name + " (no topics on the cluster)", "a run that is there");
        }
        return new RunDeletion(directory, Optional.of(topics));
    }

    private static Optional<RunEntry> directory(Path run, boolean isOptional) {
        if (isOptional && Files.notExists(run, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(run, LinkOption.NOFOLLOW_LINKS) || !RunEntry.isRun(run)) {
            throw new ConfigurationException(
                    "RUN", run + " (not a directory with config.yaml and format)", "a run directory");
        }
        RunDirectory.holder(run).ifPresent(process -> {
            throw new ConfigurationException(
                    "RUN", run + ", which process " + process + " uses", "a run that has ended");
        });
        return Optional.of(RunEntry.of(run));
    }

    /// Deletes it: the topics first, so that what is left after a failure can be deleted again.
    ///
    /// @param cluster the one that has the topics
    public void carryOut(Optional<KafkaConnection> cluster) throws InterruptedException {
        if (cluster.isPresent() && topics.isPresent()) {
            deleteTopics(cluster.get(), topics.get());
        }
        directory.ifPresent(entry -> deleteDirectory(entry.root()));
    }

    private static void deleteTopics(KafkaConnection cluster, ClusterRun run) throws InterruptedException {
        try (var admin = Admin.create(cluster.clientProperties())) {
            admin.deleteTopics(run.topics()).all().get();
        } catch (ExecutionException problem) {
            throw new KafkaException("topics of run " + run.name() + ": cannot be deleted", problem.getCause());
        }
    }

    /// Holds the run's lock meanwhile.
    private static void deleteDirectory(Path root) {
        try (var _ = RunDirectory.open(root)) {
            FolderDeletion.delete(root);
        }
    }
}
