package dev.millrace.ops.guard;

import dev.millrace.ops.chain.ChainModelFolder;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.ops.settings.TaskSettings;
import dev.millrace.policy.config.ConfigReader;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.document.CheckpointException;
import dev.millrace.policy.document.Problems;
import java.nio.file.Path;

/// How large a model is, without its weights.
public final class ModelShape {
    private ModelShape() {}

    /// The model that a run starts from; it need not be made yet.
    ///
    /// @throws CheckpointException where its `config.json` cannot be used
    public static ModelConfig of(RunSettings settings) {
        return switch (settings.task()) {
            case TaskSettings.Chain chain -> ChainModelFolder.config(chain.model(), chain.problems());
            case TaskSettings.Prompts prompts -> in(prompts.model());
        };
    }

    /// The model in a checkpoint folder.
    ///
    /// @throws CheckpointException where its `config.json` cannot be used
    public static ModelConfig in(Path folder) {
        var problems = new Problems();
        var config = ConfigReader.read(folder, problems);
        CheckpointException.throwIfAny(folder, problems);
        return config.orElseThrow();
    }
}
