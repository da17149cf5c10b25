package dev.millrace.ops.export;

import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.ops.settings.TaskSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The policy that a recorded run started from.
public final class InitialModel {
    private InitialModel() {}

    /// Looks for it: in the run's directory, or where a task has it from.
    ///
    /// @param root the run's directory, if there is one
    /// @param settings the run's
    /// @return its folder; empty where it is not there
    public static Optional<Path> find(Optional<Path> root, RunSettings settings) {
        return root.map(RunDirectory::initialModel)
                .filter(Files::isDirectory)
                .or(() -> configured(settings).filter(Files::isDirectory));
    }

    private static Optional<Path> configured(RunSettings settings) {
        return switch (settings.task()) {
            case TaskSettings.Prompts prompts -> Optional.of(prompts.model());
            case TaskSettings.Chain _ -> Optional.empty();
        };
    }
}
