package dev.millrace.ops.bench.scaling;

import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.chain.ChainModelFolder;
import dev.millrace.ops.chain.ChainSettings;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.ops.settings.TaskSettings;
import dev.millrace.policy.checkpoint.CheckpointWriter;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.network.RandomWeights;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// A policy of the demonstration that was taught nothing.
final class RandomPolicy {
    private RandomPolicy() {}

    /// Writes it.
    ///
    /// @param folder its checkpoint
    /// @param settings of the runs that start with it
    /// @param tokens that a response may have
    /// @return the folder
    static Path write(Path folder, RunSettings settings, int tokens) {
        if (!(settings.task() instanceof TaskSettings.Chain chain)) {
            throw new ConfigurationException("task.type", "prompts", "chain");
        }
        var task = roomFor(chain.problems(), tokens);
        var blueprint = folder.resolveSibling("blueprint");
        try {
            ChainModelFolder.write(blueprint, chain.model(), task);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        var config = ChainModelFolder.config(chain.model(), task);
        CheckpointWriter.write(
                folder,
                blueprint,
                RandomWeights.of(
                        config,
                        Head.LANGUAGE,
                        settings.run().seed(),
                        chain.model().initializerRange()));
        return folder;
    }

    /// The same task with a context for longer responses than it has.
    private static ChainSettings roomFor(ChainSettings task, int tokens) {
        int most = Math.max(task.maxLongOperations(), tokens);
        return new ChainSettings(task.seed(), task.minOperations(), task.maxOperations(), most, most, task.heldOut());
    }
}
