package dev.millrace.learner.supervised;

import dev.millrace.policy.network.AdamWSettings;

/// How a policy is taught demonstrations.
///
/// @param steps updates
/// @param batch demonstrations an update
/// @param microBatch demonstrations that are in memory at once; does not change what is learned
/// @param learningRate its course over the updates
/// @param optimizer AdamW's constants
/// @param maxGradientNorm larger gradients are scaled down to this norm
public record WarmStartSettings(
        int steps,
        int batch,
        int microBatch,
        LearningRate learningRate,
        AdamWSettings optimizer,
        double maxGradientNorm) {
    public WarmStartSettings {
        check(steps >= 1, "warm start steps", steps, ">= 1");
        check(batch >= 1, "warm start batch", batch, ">= 1");
        check(microBatch >= 1, "warm start microBatch", microBatch, ">= 1");
        check(maxGradientNorm > 0, "warm start maxGradientNorm", maxGradientNorm, "> 0");
    }

    private static void check(boolean holds, String name, Number got, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(name + ": got " + got + ", expected " + expected);
        }
    }
}
