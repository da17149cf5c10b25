package dev.millrace.ops.command.log;

import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.command.ClusterOptions;
import dev.millrace.ops.command.ReportOptions;
import dev.millrace.ops.recorded.RunDeletion;
import dev.millrace.ops.recorded.RunsTable;
import dev.millrace.ops.training.Cluster;
import java.io.Console;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Deletes a run.
@Command(
        name = "delete",
        header = "Delete a run: its directory, and with --bootstrap its topics.",
        description = {
            "Says what would go and asks first. Exit code 0 also where the answer is no. Refused: a directory that no run",
            "made, and one that a process uses."
        })
public final class DeleteCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "A run directory; with --bootstrap also a run's name.")
    private Path run = Path.of("");

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public Integer call() throws InterruptedException {
        var connection = cluster.connection();
        if (connection.isPresent()) {
            Cluster.requireAnswer(connection.get());
        }
        var deletion = RunDeletion.of(run, connection);
        reporting.reportText(text(deletion));
        boolean deleted = yes || isWanted();
        if (deleted) {
            deletion.carryOut(connection);
        }
        var values = values(deletion);
        values.put("deleted", deleted);
        reporting.report(values, deleted ? "Deleted." : "Nothing was deleted.");
        return 0;
    }

    private static boolean isWanted() {
        var terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .orElseThrow(() -> new ConfigurationException(
                        "--yes", "nothing, and no terminal to ask at", "--yes, or a terminal"));
        var answer = Optional.ofNullable(terminal.readLine("Delete? [y/N] ")).orElse("");
        return answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    }

    private static String text(RunDeletion deletion) {
        var text = new StringBuilder("This goes for good:\n");
        deletion.directory()
                .ifPresent(entry -> text.append("  ")
                        .append(entry.root().toAbsolutePath().normalize())
                        .append(", ")
                        .append(RunsTable.size(entry.footprint().bytes()))
                        .append(", ")
                        .append(entry.state().words())
                        .append('\n'));
        deletion.topics()
                .ifPresent(found -> text.append("  ")
                        .append(found.topics().size())
                        .append(" topics on the cluster, ")
                        .append(RunsTable.size(found.bytes()))
                        .append(": ")
                        .append(String.join(", ", found.topics()))
                        .append('\n'));
        return text.toString().stripTrailing();
    }

    private static Map<String, Object> values(RunDeletion deletion) {
        Map<String, Object> values = new LinkedHashMap<>();
        deletion.directory().ifPresent(entry -> {
            values.put("directory", entry.root().toString());
            values.put("bytes", entry.footprint().bytes());
        });
        deletion.topics().ifPresent(found -> {
            values.put("topics", found.topics());
            values.put("topicBytes", found.bytes());
        });
        return values;
    }
}
