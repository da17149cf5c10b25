package dev.millrace.learner.algorithm;

/// How the critic is trained beside the policy.
///
/// @param optimizer how its weights move
/// @param valueClip how far a step may move a value, ≥ 0; 0: as far as it likes, as in the paper
/// @param updates how often the critic trains on a mini-batch while the policy does so once; 1 in the paper
public record CriticSettings(OptimizerSettings optimizer, double valueClip, int updates) {
    public CriticSettings {
        Check.that(valueClip >= 0, "valueClip", valueClip, ">= 0");
        Check.that(updates >= 1, "updates", updates, ">= 1");
    }

    /// The published setting.
    public static CriticSettings vapo() {
        return new CriticSettings(OptimizerSettings.vapoCritic(), 0, 1);
    }
}
