package dev.millrace.learner.algorithm;

/// How a step's batch is cut into updates.
///
/// @param miniBatches updates of the policy per pass over the batch; 16 in the paper (512 of 8,192 responses each)
/// @param epochs passes over the batch; 1 in the paper
/// @param microBatchTokens tokens that the network sees at once; changes memory and speed,
///     not results
/// @param sideBySide whether policy and critic work at the same time, each on a thread of its own; the results
///     are the same, activations of both are in memory at once
public record UpdateSettings(int miniBatches, int epochs, int microBatchTokens, boolean sideBySide) {
    public UpdateSettings {
        Check.that(miniBatches >= 1, "miniBatches", miniBatches, ">= 1");
        Check.that(epochs >= 1, "epochs", epochs, ">= 1");
        Check.that(microBatchTokens >= 1, "microBatchTokens", microBatchTokens, ">= 1");
    }
}
