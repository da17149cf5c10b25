package dev.millrace.ops.bench.scaling;

import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.chain.ChainModelFolder;
import dev.millrace.ops.chain.ChainSettings;
import dev.millrace.ops.chain.ChainVocabulary;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.ops.settings.TaskSettings;
import dev.millrace.policy.checkpoint.CheckpointWriter;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.network.RandomWeights;
import dev.millrace.policy.tensor.HostTensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// A policy of the demonstration that was taught nothing.
final class RandomPolicy {
    private static final String EMBEDDING = "model.embed_tokens.weight";

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
                                chain.model().initializerRange())
                        .map(RandomPolicy::rarelyEnding));
        return folder;
    }

    /// The end's logit is 0, where those of other tokens are spread around it: with a large initializer range
    /// it is seldom the token that is drawn.
    private static HostTensor rarelyEnding(HostTensor tensor) {
        if (tensor.name().equals(EMBEDDING)) {
            long row = tensor.bytes().byteSize() / tensor.shape().getFirst();
            tensor.bytes()
                    .asSlice(row * ChainVocabulary.id(ChainVocabulary.END), row)
                    .fill((byte) 0);
        }
        return tensor;
    }

    /// The same task with a context for longer responses than it has.
    private static ChainSettings roomFor(ChainSettings task, int tokens) {
        int most = Math.max(task.maxLongOperations(), tokens);
        return new ChainSettings(task.seed(), task.minOperations(), task.maxOperations(), most, most, task.heldOut());
    }
}
