package dev.millrace.ops.command.log;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.command.ClusterOptions;
import dev.millrace.ops.command.ReportOptions;
import dev.millrace.ops.dashboard.listing.RunPlace;
import dev.millrace.ops.dashboard.live.OpenRun;
import dev.millrace.ops.glance.RunGlance;
import dev.millrace.ops.glance.table.GlanceTable;
import dev.millrace.ops.recorded.ClusterRun;
import dev.millrace.ops.screen.TerminalSize;
import dev.millrace.ops.training.Cluster;
import dev.millrace.ops.watch.GlanceValues;
import dev.millrace.ops.watch.Watch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Watches a run elsewhere.
@Command(
        name = "watch",
        header = "Watch a run that goes on elsewhere, from its log.",
        description = {
            "Shows on a terminal what `train` shows, elsewhere a line when there are new steps, until the run ends or",
            "Ctrl-C, which the run does not notice."
        })
public final class WatchCommand implements Callable<@Nullable Void> {
    /// How wide a table is where there is no terminal.
    private static final int COLUMNS = 120;

    @Parameters(
            paramLabel = "RUN",
            description = "A run directory or an export; with --bootstrap also a run's name on that cluster.")
    private Path run = Path.of("");

    @Option(names = "--once", description = "Print how the run stands now, and end.")
    private boolean once;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public @Nullable Void call() throws InterruptedException {
        var screen = reporting.screen();
        try (var open = OpenRun.of(place())) {
            var watch = new Watch(open, screen);
            var glance = once ? watch.once() : watch.untilItEnds();
            int columns = screen.size().map(TerminalSize::columns).orElse(COLUMNS);
            var text = once ? new GlanceTable(() -> glance, true).text(columns) : end(glance);
            reporting.report(GlanceValues.of(glance), text);
        }
        return null;
    }

    private static String end(RunGlance glance) {
        return glance.name() + ": " + glance.stage().words() + ", "
                + glance.progress().text();
    }

    private RunPlace place() throws InterruptedException {
        var connection = cluster.connection();
        if (connection.isEmpty()) {
            return new RunPlace.Directory(run, connection);
        }
        Cluster.requireAnswer(connection.get());
        return Files.exists(run)
                ? new RunPlace.Directory(run, connection)
                : new RunPlace.Named(name(connection.get()), connection.get());
    }

    private String name(KafkaConnection connection) throws InterruptedException {
        var name = run.toString();
        if (ClusterRun.named(connection, name).topics().isEmpty()) {
            throw new ConfigurationException("RUN", name + " (no topics on the cluster)", "a run that is there");
        }
        return name;
    }
}
