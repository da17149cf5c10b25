package dev.millrace.learner.algorithm;

/// How the critic is trained on returns of the fixed initial policy, before the first policy update.
///
/// The paper takes 50 steps; a count that fits one task overfits another, so ours stops when prompts it
/// never trains on are no longer better predicted, and goes back to the best critic.
///
/// @param optimizer how the critic's weights move; a round is a step
/// @param heldOutPrompts the first prompts to arrive: never trained on, they measure, ≥ 1
/// @param miniBatches updates per pass over the fresh trajectories of a round, ≥ 1
/// @param epochs passes over them, ≥ 1
/// @param evaluateEvery updates between two measurements on the held-out prompts, counted over rounds, ≥ 1
/// @param patience measurements without a better held-out error after which it ends, ≥ 1
/// @param maxRounds it ends after this many in any case; 0: no pretraining
public record PretrainingSettings(
        OptimizerSettings optimizer,
        int heldOutPrompts,
        int miniBatches,
        int epochs,
        int evaluateEvery,
        int patience,
        int maxRounds) {
    public PretrainingSettings {
        Check.that(heldOutPrompts >= 1, "heldOutPrompts", heldOutPrompts, ">= 1");
        Check.that(miniBatches >= 1, "miniBatches", miniBatches, ">= 1");
        Check.that(epochs >= 1, "epochs", epochs, ">= 1");
        Check.that(evaluateEvery >= 1, "evaluateEvery", evaluateEvery, ">= 1");
        Check.that(patience >= 1, "patience", patience, ">= 1");
        Check.that(maxRounds >= 0, "maxRounds", maxRounds, ">= 0");
    }
}
