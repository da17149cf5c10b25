package dev.millrace.learner.formula.loss;

/// The clipped policy objective: likelier where the advantage is positive, less likely where it is negative, but not
/// far from the weights at the step's start.
///
/// ```
/// ratio_t     = exp(logProb_t − proximalLogProb_t)
/// objective_t = min(ratio_t · A_t, clip(ratio_t, 1 − clipLow, 1 + clipHigh) · A_t)
/// behavior_t  = min(exp(proximalLogProb_t − behaviorLogProb_t), cap)
/// loss        = −Σ weight_t · behavior_t · objective_t
/// d loss / d logProb_t = −weight_t · behavior_t · ratio_t · A_t, or 0 where the clipped side is smaller
/// ```
///
/// | | shape | unit |
/// |---|---|---|
/// | log-probabilities | `[N]` | nats |
/// | advantages | `[N]` | reward |
/// | weights | `[N]` | 1 / tokens, see [Aggregation] |
/// | value, gradient | , `[N]` | reward, reward / nat |
///
/// PPO: arXiv 1707.06347, equation 7; two clip bounds: DAPO, arXiv 2503.14476, equation 8, and VAPO, arXiv
/// 2504.05118, equation 8; behavior weight: decoupled PPO as in AReaL, arXiv 2505.24298, equation 5, its cap being
/// ours. The behavior weight is taken as a constant. Tokens of weight 0 are skipped. Not guaranteed: that ratios
/// stay within the bounds; a clipped token only stops pushing.
public final class PolicyLoss {
    private PolicyLoss() {}

    /// The loss of some tokens, with what happened to them.
    ///
    /// @param loss value and gradient by the log-probabilities
    /// @param clippedLow tokens held at the lower bound: ratio below it and advantage negative
    /// @param clippedHigh tokens held at the upper bound: ratio above it and advantage positive
    /// @param approxKlSum `Σ ratio − 1 − log ratio`, nats: an estimate of the divergence from the proximal policy,
    /// never negative
    /// @param tokens that were not skipped
    public record Outcome(Loss loss, long clippedLow, long clippedHigh, double approxKlSum, long tokens) {}

    /// Computes the loss.
    ///
    /// @param tokens of any piece of a batch
    /// @param clip the bounds
    public static Outcome of(PolicyTokens tokens, PolicyClip clip) {
        var sum = new Sum(clip, new double[tokens.size()]);
        for (var t = 0; t < tokens.size(); t++) {
            if (tokens.weights().at(t) != 0) {
                sum.add(tokens, t);
            }
        }
        return new Outcome(
                new Loss(sum.value, sum.gradient), sum.clippedLow, sum.clippedHigh, sum.approxKl, sum.tokens);
    }

    private static final class Sum {
        final PolicyClip clip;
        final double[] gradient;
        double value;
        long clippedLow;
        long clippedHigh;
        double approxKl;
        long tokens;

        Sum(PolicyClip clip, double[] gradient) {
            this.clip = clip;
            this.gradient = gradient;
        }

        void add(PolicyTokens all, int t) {
            var proximal = all.proximalLogProbs().at(t);
            var logRatio = all.logProbs().at(t) - proximal;
            var ratio = Math.exp(logRatio);
            var advantage = all.advantages().at(t);
            var weight = all.weights().at(t)
                    * clip.behaviorWeight(proximal - all.behaviorLogProbs().at(t));
            var free = ratio * advantage;
            var held = clip.clamp(ratio) * advantage;
            value -= weight * Math.min(free, held);
            gradient[t] = held < free ? 0 : -weight * free;
            approxKl += Math.expm1(logRatio) - logRatio;
            tokens++;
            clippedLow += ratio < 1 - clip.low() && advantage < 0 ? 1 : 0;
            clippedHigh += ratio > 1 + clip.high() && advantage > 0 ? 1 : 0;
        }
    }
}
