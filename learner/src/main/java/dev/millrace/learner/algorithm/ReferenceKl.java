package dev.millrace.learner.algorithm;

/// Whether the policy is held near the one the run started from.
public sealed interface ReferenceKl {
    /// It is not.
    record None() implements ReferenceKl {}

    /// By a loss, see [dev.millrace.learner.formula.loss.KlLoss].
    ///
    /// @param weight of the loss, > 0
    record InLoss(double weight) implements ReferenceKl {
        public InLoss {
            Check.that(weight > 0, "weight", weight, "> 0");
        }
    }

    /// By the reward of each token, less `weight · (logProb − reference logProb)`.
    ///
    /// @param weight of the difference, > 0
    record InReward(double weight) implements ReferenceKl {
        public InReward {
            Check.that(weight > 0, "weight", weight, "> 0");
        }
    }

    /// Whether the initial policy has to be kept.
    default boolean needsReference() {
        return !(this instanceof None);
    }
}
