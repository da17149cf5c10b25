package dev.millrace.learner.algorithm;

import dev.millrace.learner.formula.ValueRange;

/// Whether there is a critic, and how it is trained.
public sealed interface CriticSettings {
    /// There is none.
    record None() implements CriticSettings {}

    /// Beside the policy.
    ///
    /// @param optimizer how its weights move
    /// @param values what its outputs mean
    /// @param valueClip how far a step may move a value, ≥ 0; 0: as far as it likes, as in VAPO
    /// @param updates how often it trains on a mini-batch while the policy does so once; 1 in VAPO
    /// @param pretraining how it is trained before the first policy update
    record Trained(
            OptimizerSettings optimizer,
            ValueRange values,
            double valueClip,
            int updates,
            PretrainingSettings pretraining)
            implements CriticSettings {
        public Trained {
            Check.that(valueClip >= 0, "valueClip", valueClip, ">= 0");
            Check.that(updates >= 1, "updates", updates, ">= 1");
        }
    }
}
