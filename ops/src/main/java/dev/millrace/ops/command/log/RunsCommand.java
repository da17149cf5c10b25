package dev.millrace.ops.command.log;

import dev.millrace.ops.command.ClusterOptions;
import dev.millrace.ops.command.ReportOptions;
import dev.millrace.ops.recorded.ClusterRun;
import dev.millrace.ops.recorded.RunEntry;
import dev.millrace.ops.recorded.RunsTable;
import dev.millrace.ops.training.Cluster;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Lists runs.
@Command(
        name = "runs",
        header = "List runs: state, steps, size.",
        description = "Run directories below DIR; with --bootstrap also the runs whose topics are on that cluster.")
public final class RunsCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "Where to look (default: ${DEFAULT-VALUE}).",
            defaultValue = "runs")
    private Path directory = Path.of("runs");

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public Integer call() throws InterruptedException {
        var connection = cluster.connection();
        List<ClusterRun> topics = List.of();
        if (connection.isPresent()) {
            Cluster.requireAnswer(connection.get());
            topics = ClusterRun.all(connection.get());
        }
        var table = new RunsTable(RunEntry.below(directory), topics, connection.isPresent());
        reporting.report(table.values(), table.text());
        return 0;
    }
}
