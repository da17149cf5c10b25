package dev.millrace.learner.formula.loss;

import dev.millrace.learner.formula.Reals;

/// The tokens of some responses, one after the other, `[N]`, as a policy loss sees them.
///
/// @param logProbs under the weights that are being trained, nats
/// @param proximalLogProbs under the weights at the step's start, nats
/// @param behaviorWeights what each token counts for having been written by other weights, from [BehaviorWeight]
/// @param advantages in rewards
/// @param weights of each token's loss in the sum, from [Aggregation]; 0 for a token the policy did not write
public record PolicyTokens(
        Reals logProbs, Reals proximalLogProbs, Reals behaviorWeights, Reals advantages, Reals weights) {
    public PolicyTokens {
        var size = logProbs.size();
        Reals.requireSameSize("proximalLogProbs", size, proximalLogProbs.size());
        Reals.requireSameSize("behaviorWeights", size, behaviorWeights.size());
        Reals.requireSameSize("advantages", size, advantages.size());
        Reals.requireSameSize("weights", size, weights.size());
    }

    /// How many tokens there are, `N`.
    public int size() {
        return logProbs.size();
    }
}
