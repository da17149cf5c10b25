package dev.millrace.ops.bench;

import dev.millrace.ops.broker.BrokerFolder;
import dev.millrace.ops.broker.SupervisedBroker;
import dev.millrace.ops.recorded.RecordedRun;
import dev.millrace.ops.run.FolderDeletion;
import dev.millrace.ops.training.Cluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the log costs a step of a run, on a broker that is started for it.
public final class LogCostBenchmark {
    private LogCostBenchmark() {}

    /// Measures.
    ///
    /// @param run a finished run with a checkpoint, whose last step is measured with
    /// @throws dev.millrace.ops.binding.ConfigurationException where it has none
    public static LogCostResult measure(RecordedRun run) throws InterruptedException {
        var sample = LogCostSample.of(run);
        var folder = temporary();
        var brokerFolder = new BrokerFolder(folder.resolve("broker"), folder.resolve("broker.log"));
        try (var broker = SupervisedBroker.start(brokerFolder, run.settings().broker(), failure -> {})) {
            return new LogCost(sample, run.settings(), Cluster.own(broker)).measure(folder);
        } finally {
            FolderDeletion.delete(folder);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("millrace-bench");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
