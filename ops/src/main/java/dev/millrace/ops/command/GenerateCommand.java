package dev.millrace.ops.command;

import dev.millrace.ops.trial.Readiness;
import dev.millrace.ops.guard.NetworkGuard;
import dev.millrace.ops.guard.NetworkRole;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.ops.settings.TaskSettings;
import dev.millrace.ops.telemetry.worker.MeasuredWorker;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Writes responses: one role of a run.
@Command(
        name = "generate",
        header = "Run a rollout generator alone, on a cluster.",
        description = "Waits for the run's topics; runs until Ctrl-C.")
public final class GenerateCommand implements Callable<@Nullable Void> {
    @Option(
            names = "--model",
            paramLabel = "DIR",
            description =
                    "The checkpoint the run starts from (default: that of the run directory or the configuration).")
    private Optional<Path> model = Optional.empty();

    @Mixin
    private WorkerOptions worker = new WorkerOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public @Nullable Void call() throws InterruptedException {
        var name = worker.name("generator");
        var settings = worker.settings();
        var folder = model.or(() -> configured(settings)).orElseThrow(this::noModel);
        NetworkGuard.of(settings).requireDevices(NetworkRole.GENERATOR);
        var roles = worker.roles(Readiness.ofRole(worker.told(settings), folder, NetworkRole.GENERATOR));
        var generator = roles.generator(folder, name);
        worker.run(roles, MeasuredWorker.of(name, generator), generator, generator::close);
        return null;
    }

    private Optional<Path> configured(RunSettings settings) {
        return switch (settings.task()) {
            case TaskSettings.Prompts prompts -> Optional.of(prompts.model());
            case TaskSettings.Chain _ -> worker.runDirectory().map(RunDirectory::initialModel);
        };
    }

    private ParameterException noModel() {
        return new ParameterException(
                command.commandLine(),
                "--model: got nothing, expected a checkpoint folder, or --run-dir of the learner");
    }
}
