package dev.millrace.ops.command;

import dev.millrace.ops.run.Logs;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.run.Termination;
import dev.millrace.ops.training.TrainRun;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Learns: one role of a run.
@Command(
        name = "learn",
        header = "Run the learner alone, on a cluster.",
        description = {
            "Makes the policy to start from unless it is there, creates the topics, issues prompts, learns, and",
            "ends when the run is finished."
        })
public final class LearnCommand implements Callable<@Nullable Void> {
    @Option(names = "--run-dir", paramLabel = "DIR", required = true, description = "Keeps everything about the run.")
    private Path runDirectory = Path.of("");

    @Mixin
    private ConfigurationOptions configuration = new ConfigurationOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public @Nullable Void call() throws InterruptedException {
        var connection = cluster.requiredConnection();
        var settings = configuration.bind(TrainCommand.earlier(runDirectory));
        try (var directory = RunDirectory.open(runDirectory)) {
            Logs.alsoTo(directory.log());
            var run = new TrainRun(settings, directory, reporting.screen());
            try (var _ = Termination.whenAsked(run::interrupt)) {
                var summary = run.on(connection, true);
                reporting.report(summary.values(), summary.text());
            }
        }
        return null;
    }
}
