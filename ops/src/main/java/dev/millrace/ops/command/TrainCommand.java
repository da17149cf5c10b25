package dev.millrace.ops.command;

import dev.millrace.learner.credit.Goal;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.run.Logs;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.run.Termination;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.ops.training.TrainRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Trains: every role in this process.
@Command(
        name = "train",
        header = "Train a policy, with every role in one process.",
        description = {
            "Generator, scorer and learner run in this process, on a Kafka broker of its own unless",
            "--bootstrap names a cluster. Without options: the demonstration. Ctrl-C ends the run,",
            "with a checkpoint; --run-dir with its directory goes on with it."
        })
public final class TrainCommand implements Callable<@Nullable Void> {
    @Option(
            names = "--run-dir",
            paramLabel = "DIR",
            description = "Keeps everything about the run (default: runs/NAME-SEED, or the first free one after it).")
    private Optional<Path> runDirectory = Optional.empty();

    @Option(names = "--no-dashboard", description = "Does not serve the run's live pages.")
    private boolean hidden;

    @Mixin
    private ConfigurationOptions configuration = new ConfigurationOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public @Nullable Void call() throws InterruptedException {
        var settings = configuration.bind(runDirectory.flatMap(TrainCommand::earlier));
        requirePolicyAsGoal(settings);
        var folder = runDirectory.orElseGet(() -> RunDirectory.unused(
                Path.of("runs", settings.run().name() + "-" + settings.run().seed())));
        try (var directory = RunDirectory.open(folder)) {
            Logs.alsoTo(directory.log());
            var run = new TrainRun(settings, directory, reporting.screen());
            if (!hidden) {
                run.showAt(settings.dashboard());
            }
            var connection = cluster.connection();
            try (var _ = Termination.whenAsked(run::interrupt)) {
                var summary = connection.isPresent() ? run.on(connection.get(), false) : run.withOwnBroker();
                reporting.report(summary.values(), summary.text());
            }
        }
        return null;
    }

    /// A directory of `value-pretrain` holds prompts of value-pretraining alone: nothing to take policy steps with.
    static void requirePolicyAsGoal(RunSettings settings) {
        if (settings.learner().schedule().goal() == Goal.CRITIC) {
            throw new ConfigurationException(
                    "learner.schedule.goal",
                    "critic",
                    "policy; to use a critic of `millrace value-pretrain`, give it to a run of its own with --critic");
        }
    }

    /// The configuration of a run that is gone on with.
    static Optional<Path> earlier(Path directory) {
        return Optional.of(directory.resolve("config.yaml")).filter(Files::exists);
    }
}
