package dev.millrace.learner.formula.loss;

import dev.millrace.learner.formula.Reals;

/// The tokens of some responses, one after the other, `[N]`, as the value loss sees them.
///
/// @param values under the weights that are being trained, reward
/// @param oldValues under the weights at the step's start, reward; read only where values are clipped
/// @param returns what the values should have been, reward
/// @param weights of each token's loss in the sum; 0 for a token the policy did not write
public record ValueTokens(Reals values, Reals oldValues, Reals returns, Reals weights) {
    public ValueTokens {
        var size = values.size();
        Reals.requireSameSize("oldValues", size, oldValues.size());
        Reals.requireSameSize("returns", size, returns.size());
        Reals.requireSameSize("weights", size, weights.size());
    }

    /// How many tokens there are, `N`.
    public int size() {
        return values.size();
    }
}
