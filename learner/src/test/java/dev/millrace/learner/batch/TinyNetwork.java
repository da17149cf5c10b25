package dev.millrace.learner.batch;

import dev.millrace.policy.config.AttentionConfig;
import dev.millrace.policy.config.Dimensions;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.config.RopeConfig;
import dev.millrace.policy.config.RopeScaling;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.RandomWeights;
import dev.millrace.policy.network.TrainableModel;
import dev.millrace.policy.network.torch.Networks;
import dev.millrace.policy.tensor.ElementType;

/// A real network of one layer and eight tokens.
public final class TinyNetwork {
    private static final ModelConfig CONFIG = new ModelConfig(
            "llama",
            new Dimensions(8, 16, 32, 1, 32),
            new AttentionConfig(2, 1, 8, false, false, false),
            new RopeConfig(10_000, new RopeScaling.None()),
            false,
            true,
            1e-6);

    private TinyNetwork() {}

    /// A network that has learned nothing, always the same.
    public static TrainableModel of(Head head) {
        var compute = new ComputeSettings("cpu", ElementType.F32, AttentionPath.PLAIN, 1);
        return Networks.trainable(CONFIG, head, RandomWeights.of(CONFIG, head, 3, 0.1), 1, compute);
    }

    /// A network that computes in double, far enough from a new one for its distributions to differ.
    public static TrainableModel inDouble(Head head, long seed) {
        return Networks.inDouble(CONFIG, head, RandomWeights.of(CONFIG, head, seed, 0.4), 1);
    }
}
