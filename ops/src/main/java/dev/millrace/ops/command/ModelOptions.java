package dev.millrace.ops.command;

import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.ops.settings.TaskSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which policy to ask, and with which settings.
final class ModelOptions {
    @Option(names = "--model", paramLabel = "DIR", description = "A checkpoint folder.")
    private Optional<Path> model = Optional.empty();

    @Option(
            names = "--run-dir",
            paramLabel = "DIR",
            description = "A run: its configuration and, without --model, its newest checkpoint.")
    private Optional<Path> runDirectory = Optional.empty();

    @Mixin
    private ConfigurationOptions configuration = new ConfigurationOptions();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /// The settings.
    RunSettings settings() {
        return configuration.bind(runDirectory.flatMap(TrainCommand::earlier));
    }

    /// The checkpoint folder.
    Path folder(RunSettings settings) {
        return model.or(() -> runDirectory.map(ModelOptions::newest))
                .or(() -> configured(settings))
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(),
                        "--model: got nothing, expected a checkpoint folder, or --run-dir of a run"));
    }

    private static Optional<Path> configured(RunSettings settings) {
        return switch (settings.task()) {
            case TaskSettings.Prompts prompts -> Optional.of(prompts.model());
            case TaskSettings.Chain _ -> Optional.empty();
        };
    }

    private static Path newest(Path run) {
        Path checkpoints = run.resolve("checkpoints");
        if (!Files.isDirectory(checkpoints)) {
            return RunDirectory.initialModel(run);
        }
        try (var folders = Files.list(checkpoints)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("step-"))
                    .max(Comparator.naturalOrder())
                    .orElseGet(() -> RunDirectory.initialModel(run));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
