package dev.millrace.ops.command;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.recorded.RecordedRun;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Which recorded run a command looks at.
public final class RecordedRunOptions {
    @Parameters(
            paramLabel = "RUN",
            description = "A run directory or an export; with --bootstrap also a run's name on that cluster.")
    private Path run = Path.of("");

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    /// Opens it; the caller closes it.
    public RecordedRun open() {
        return RecordedRun.open(run, cluster.connection());
    }

    /// The cluster, which has to be named.
    public KafkaConnection requiredConnection() {
        return cluster.requiredConnection();
    }

    /// What was named.
    public Path path() {
        return run;
    }
}
