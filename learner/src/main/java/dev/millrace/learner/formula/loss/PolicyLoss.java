package dev.millrace.learner.formula.loss;

/// The clipped policy objective: likelier where the advantage is positive, less likely where it is
/// negative, but not far from the weights at the step's start.
///
/// ```
/// ratio_t     = exp(logProb_t − proximalLogProb_t)
/// objective_t = min(ratio_t · A_t, clip(ratio_t, 1 − clipLow, 1 + clipHigh) · A_t)
///               where A_t < 0 and a dual bound is set: not below dual · A_t
/// loss        = −Σ weight_t · behavior_t · objective_t
/// d loss / d logProb_t = −weight_t · behavior_t · ratio_t · A_t, or 0 where a bound holds
/// ```
///
/// | | shape | unit |
/// |---|---|---|
/// | log-probabilities | `[N]` | nats |
/// | advantages | `[N]` | reward |
/// | weights | `[N]` | 1 / tokens, see [Aggregation] |
/// | behavior | `[N]` | ratio, see [BehaviorWeight] |
/// | value, gradient | , `[N]` | reward, reward / nat |
///
/// PPO: arXiv 1707.06347, equation 7; two clip bounds: DAPO, arXiv 2503.14476, equation 8, and VAPO, arXiv
/// 2504.05118, equation 8; behavior weight: decoupled PPO as in AReaL, arXiv 2505.24298, equation 5; dual
/// bound: arXiv 1912.09729, equation 4. Behavior weights are taken as constants. Tokens of weight 0 are
/// skipped. Not guaranteed: that ratios stay within the bounds; a clipped token only stops pushing.
public final class PolicyLoss {
    private PolicyLoss() {}

    /// Computes the loss.
    ///
    /// @param tokens of any piece of a batch
    /// @param clip the bounds
    public static ClippedLoss of(PolicyTokens tokens, PolicyClip clip) {
        var sum = new ClippedLoss.Sum(clip, tokens.size());
        for (var t = 0; t < tokens.size(); t++) {
            if (tokens.weights().at(t) != 0) {
                var logRatio =
                        tokens.logProbs().at(t) - tokens.proximalLogProbs().at(t);
                var weight = tokens.weights().at(t) * tokens.behaviorWeights().at(t);
                sum.token(t, sum.add(logRatio, tokens.advantages().at(t), weight, 1), logRatio);
            }
        }
        return sum.loss();
    }
}
