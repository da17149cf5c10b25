package dev.millrace.ops.bench.scaling;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.broker.BrokerFolder;
import dev.millrace.ops.broker.SupervisedBroker;
import dev.millrace.ops.run.FolderDeletion;
import dev.millrace.ops.training.Cluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where short runs are taken: a folder, a policy to start with, and a broker.
final class RunSite implements AutoCloseable {
    private final RunPlan plan;
    private final Path folder;
    private final Path policy;
    private final SupervisedBroker broker;

    private RunSite(RunPlan plan, Path folder, Path policy, SupervisedBroker broker) {
        this.plan = plan;
        this.folder = folder;
        this.policy = policy;
        this.broker = broker;
    }

    /// Starts a broker for them.
    static RunSite open(RunPlan plan) throws InterruptedException {
        var folder = temporary();
        try {
            var settings = plan.settings("start", List.of());
            var policy = RandomPolicy.write(folder.resolve("policy"), settings, plan.tokens());
            var place = new BrokerFolder(folder.resolve("broker"), folder.resolve("broker.log"));
            return new RunSite(plan, folder, policy, SupervisedBroker.start(place, settings.broker(), failure -> {}));
        } catch (RuntimeException | InterruptedException failed) {
            FolderDeletion.delete(folder);
            throw failed;
        }
    }

    /// Runs of one kind.
    ///
    /// @param name of the kind
    /// @param own `path=value` that make it one
    RunSide side(String name, List<String> own) {
        return new RunSide(this, name, own);
    }

    /// Takes a run.
    ShortRun take(String name, List<String> own) throws InterruptedException {
        KafkaConnection connection = Cluster.own(broker);
        return ShortRun.take(plan.settings(name, own), policy, connection, folder);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("millrace-bench-scaling");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        broker.close();
        FolderDeletion.delete(folder);
    }
}
