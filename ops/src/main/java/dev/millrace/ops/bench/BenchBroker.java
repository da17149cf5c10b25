package dev.millrace.ops.bench;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.broker.BrokerFolder;
import dev.millrace.ops.broker.BrokerSettings;
import dev.millrace.ops.broker.SupervisedBroker;
import dev.millrace.ops.run.FolderDeletion;
import dev.millrace.ops.training.Cluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A broker that is started for a benchmark, and whose data is deleted after it.
public final class BenchBroker implements AutoCloseable {
    private static final BrokerSettings SETTINGS = new BrokerSettings("127.0.0.1", 0, 256, 60, 0);

    private final Path folder;
    private final SupervisedBroker broker;

    /// Starts it, with the heap that runs have, and waits until it answers.
    ///
    /// @throws dev.millrace.ops.broker.BrokerException where it does not come up
    public BenchBroker() throws InterruptedException {
        folder = temporary();
        var place = new BrokerFolder(folder.resolve("broker"), folder.resolve("broker.log"));
        broker = SupervisedBroker.start(place, SETTINGS, failure -> {});
    }

    /// How to reach it.
    public KafkaConnection connection() {
        return Cluster.own(broker);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("millrace-bench");
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
