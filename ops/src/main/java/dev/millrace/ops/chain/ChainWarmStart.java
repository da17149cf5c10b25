package dev.millrace.ops.chain;

import dev.millrace.learner.supervised.WarmStart;
import dev.millrace.learner.supervised.WarmStartProgress;
import dev.millrace.policy.checkpoint.CheckpointWriter;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.RandomWeights;
import dev.millrace.policy.network.torch.Networks;
import dev.millrace.policy.tensor.ElementType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Makes the policy that the demonstration starts from: random weights, taught noisy demonstrations.
public final class ChainWarmStart {
    private static final double TEMPERATURE = 1;

    private final DemonstrationSettings settings;
    private final ComputeSettings compute;

    /// Prepares it.
    ///
    /// @param settings the task, the model, the demonstrations
    /// @param compute where and how to compute; on one machine, the same of it give the same weights
    public ChainWarmStart(DemonstrationSettings settings, ComputeSettings compute) {
        this.settings = settings;
        this.compute = compute;
    }

    /// Teaches the policy and writes its checkpoint.
    ///
    /// @param checkpoint the folder to write
    /// @param seed of the first weights and the demonstrations
    /// @param listener told of every update
    /// @throws IOException if the checkpoint cannot be written
    public void write(Path checkpoint, long seed, Consumer<WarmStartProgress> listener) throws IOException {
        var config = ChainModelFolder.config(settings.model(), settings.task());
        var first =
                RandomWeights.of(config, Head.LANGUAGE, seed, settings.model().initializerRange());
        try (var policy = Networks.trainable(config, Head.LANGUAGE, first, TEMPERATURE, compute)) {
            var demonstrations = new NoisyDemonstrations(
                    new ChainTask(settings.task()), settings.noise(), settings.warmStart(), seed);
            new WarmStart(policy, settings.warmStart()).run(demonstrations, listener);
            var files = Files.createTempDirectory("millrace-chain");
            ChainModelFolder.write(files, settings.model(), settings.task());
            CheckpointWriter.write(checkpoint, files, policy.weights(ElementType.F32));
        }
    }
}
