package dev.millrace.ops.command;

import dev.millrace.learner.credit.Goal;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.run.Logs;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.run.Termination;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.ops.training.CriticSummary;
import dev.millrace.ops.training.TrainRun;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Pretrains a critic, for other runs to start with.
@Command(
        name = "value-pretrain",
        header = "Pretrain a critic, for runs to start with.",
        description = {
            "Broker, generator, scorer and learner for value-pretraining alone. Leaves the critic in DIR/critic;",
            "`train --critic DIR/critic` starts with it and skips its own value-pretraining."
        })
public final class ValuePretrainCommand implements Callable<@Nullable Void> {
    @Option(names = "--run-dir", paramLabel = "DIR", required = true, description = "Keeps everything; of its own.")
    private Path runDirectory = Path.of("");

    @Mixin
    private ConfigurationOptions configuration = new ConfigurationOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public @Nullable Void call() throws InterruptedException {
        var settings = settings();
        try (var directory = RunDirectory.open(runDirectory)) {
            Logs.alsoTo(directory.log());
            var run = new TrainRun(settings, directory, reporting.screen());
            var connection = cluster.connection();
            try (var _ = Termination.whenAsked(run::interrupt)) {
                var summary = connection.isPresent() ? run.on(connection.get(), false) : run.withOwnBroker();
                var critic = CriticSummary.of(directory.critic(), summary);
                reporting.report(critic.values(), critic.text());
            }
        }
        return null;
    }

    private RunSettings settings() {
        var earlier = TrainCommand.earlier(runDirectory);
        if (earlier.isPresent()
                && configuration.bind(earlier).learner().schedule().goal() == Goal.POLICY) {
            throw new ConfigurationException(
                    "--run-dir",
                    runDirectory + ", which holds a run whose goal is a policy",
                    "a new directory, or one of value-pretrain");
        }
        return configuration.bind(earlier, "learner.schedule.goal=critic");
    }
}
