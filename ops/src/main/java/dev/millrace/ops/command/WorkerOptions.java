package dev.millrace.ops.command;

import dev.millrace.ops.training.LoggedChoice;
import dev.millrace.ops.run.Logs;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.ops.telemetry.worker.MeasuredWorker;
import dev.millrace.ops.training.Cluster;
import dev.millrace.ops.training.Roles;
import dev.millrace.ops.training.Worker;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What the workers of a run have in common: they take part in a run that another process keeps.
final class WorkerOptions {
    @Option(
            names = "--run-dir",
            paramLabel = "DIR",
            description = "The learner's run directory: its configuration is used, the worker's log goes there.")
    private Optional<Path> runDirectory = Optional.empty();

    @Option(names = "--name", paramLabel = "NAME", description = "Names this worker among others of its kind.")
    private Optional<String> name = Optional.empty();

    @Mixin
    private ConfigurationOptions configuration = new ConfigurationOptions();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    /// The configuration: that of the run directory, if there is one, and what was set over it.
    RunSettings settings() {
        return configuration.bind(runDirectory.flatMap(TrainCommand::earlier));
    }

    /// The settings, and where they leave open how a generator computes, what the learner's say: these are on the
    /// log once the run has begun.
    RunSettings told(RunSettings settings) throws InterruptedException {
        if (!settings.generator().compute().isOpen()) {
            return settings;
        }
        reporting.screen().status("waiting for the run's configuration");
        var run = LoggedChoice.await(settings, cluster.requiredConnection());
        reporting.screen().endStatus();
        return run;
    }

    /// Makes roles on a cluster that answers.
    Roles roles(RunSettings settings) throws InterruptedException {
        var connection = cluster.requiredConnection();
        Cluster.requireAnswer(connection);
        return new Roles(settings, connection);
    }

    /// The worker's name.
    ///
    /// @param role it plays
    String name(String role) {
        return name.orElseGet(() -> role + "-" + ProcessHandle.current().pid());
    }

    /// Runs a role until a signal asks for its end; logs to the run directory, and tells meanwhile how the worker is.
    ///
    /// @param roles made by [#roles]
    /// @param measured the worker
    /// @param role runs until it is told to end
    /// @param end tells it to end, and waits until it has
    void run(Roles roles, MeasuredWorker measured, Runnable role, Runnable end) {
        var worker = measured.name().worker();
        runDirectory.ifPresent(
                directory -> Logs.alsoTo(directory.resolve("logs").resolve(worker + ".log")));
        reporting.screen().note(worker + ": working; Ctrl-C ends it");
        Worker.untilAsked(roles, reporting.screen(), measured, role, end);
    }

    /// The run directory, if there is one.
    Optional<Path> runDirectory() {
        return runDirectory;
    }
}
