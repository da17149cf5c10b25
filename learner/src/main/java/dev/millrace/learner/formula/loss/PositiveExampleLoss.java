package dev.millrace.learner.formula.loss;

import dev.millrace.learner.formula.Reals;

/// Language-model loss on the responses that the verifier accepted.
///
/// ```
/// loss = −Σ logProb_t / positiveTokens      over tokens of accepted responses
/// d loss / d logProb_t = −1 / positiveTokens there, 0 elsewhere
/// ```
///
/// | | shape | unit |
/// |---|---|---|
/// | logProbs | `[N]` | nats |
/// | value, gradient | , `[N]` | nats / token |
///
/// VAPO (arXiv 2504.05118), equation 9, where it is added to the policy loss with weight 0.1. "Accepted" is the
/// verifier's verdict, not the reward, which may have been shaped. `positiveTokens` counts the whole batch of one
/// update; 0 of them: no loss. Not guaranteed: freshness; a response of older weights is imitated all the same.
public final class PositiveExampleLoss {
    private PositiveExampleLoss() {}

    /// Computes the loss.
    ///
    /// @param logProbs of any piece of a batch, `[N]`
    /// @param positive which tokens belong to accepted responses, `[N]`
    /// @param positiveTokens how many there are in the whole batch
    public static Loss of(Reals logProbs, boolean[] positive, long positiveTokens) {
        var size = logProbs.size();
        Reals.requireSameSize("positive", size, positive.length);
        var gradient = new double[size];
        var value = 0.0;
        for (var t = 0; t < size; t++) {
            if (positive[t]) {
                gradient[t] = -1.0 / positiveTokens;
                value -= logProbs.at(t) / positiveTokens;
            }
        }
        return new Loss(value, gradient);
    }
}
