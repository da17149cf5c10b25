package dev.millrace.learner.formula.loss;

import dev.millrace.learner.formula.Reals;

/// How far the policy is from a reference policy, as a loss.
///
/// ```
/// loss = Σ weight_t · (exp(d_t) − d_t − 1)      d_t = referenceLogProb_t − logProb_t
/// d loss / d logProb_t = weight_t · (1 − exp(d_t))
/// ```
///
/// | | shape | unit |
/// |---|---|---|
/// | log-probabilities | `[N]` | nats |
/// | weights | `[N]` | 1 / tokens, see [Aggregation] |
/// | value, gradient | , `[N]` | nats, 1 |
///
/// GRPO (arXiv 2402.03300), equation 4: an estimate of the divergence of the policy from the reference,
/// unbiased for tokens sampled from the policy and never negative. Its gradient is not that of the
/// divergence itself.
public final class KlLoss {
    private KlLoss() {}

    /// Computes the loss.
    ///
    /// @param logProbs of any piece of a batch, `[N]`
    /// @param referenceLogProbs under the reference, `[N]`
    /// @param weights of each token in the sum, `[N]`
    public static Loss of(Reals logProbs, Reals referenceLogProbs, Reals weights) {
        var size = logProbs.size();
        Reals.requireSameSize("referenceLogProbs", size, referenceLogProbs.size());
        Reals.requireSameSize("weights", size, weights.size());
        var gradient = new double[size];
        var value = 0.0;
        for (var t = 0; t < size; t++) {
            var difference = referenceLogProbs.at(t) - logProbs.at(t);
            var excess = Math.expm1(difference);
            value += weights.at(t) * (excess - difference);
            gradient[t] = -weights.at(t) * excess;
        }
        return new Loss(value, gradient);
    }
}
