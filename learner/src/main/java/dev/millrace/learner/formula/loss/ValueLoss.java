package dev.millrace.learner.formula.loss;

/// Half the squared error of the critic, where asked for with a bound on how far a step may move a value.
///
/// ```
/// error_t = (value_t − return_t)²
/// near_t  = (oldValue_t + clip(value_t − oldValue_t, ±valueClip) − return_t)²
/// loss    = ½ Σ weight_t · max(error_t, near_t)         without a clip: error_t
/// d loss / d value_t = weight_t · (value_t − return_t), or 0 where near_t is larger
/// ```
///
/// | | shape | unit |
/// |---|---|---|
/// | values, returns | `[N]` | reward |
/// | weights | `[N]` | 1 / tokens |
/// | value, gradient | , `[N]` | reward², reward |
///
/// PPO (arXiv 1707.06347), equation 9, without its clip; the clip is that of OpenAI baselines and is off in VAPO.
/// Ours takes it from the values at the step's start.
public final class ValueLoss {
    private ValueLoss() {}

    /// Computes the loss.
    ///
    /// @param tokens of any piece of a batch
    /// @param valueClip how far a value may move; 0: as far as it likes
    /// @throws IllegalArgumentException if the clip is negative or not a number
    public static Loss of(ValueTokens tokens, double valueClip) {
        if (!(valueClip >= 0)) {
            throw new IllegalArgumentException("valueClip: got " + valueClip + ", expected >= 0");
        }
        var gradient = new double[tokens.size()];
        var value = 0.0;
        for (var t = 0; t < gradient.length; t++) {
            if (tokens.weights().at(t) != 0) {
                var error = tokens.values().at(t) - tokens.returns().at(t);
                var near = isFree(tokens, t, valueClip) ? error : nearError(tokens, t, valueClip);
                value += 0.5 * tokens.weights().at(t) * Math.max(error * error, near * near);
                gradient[t] = near * near > error * error ? 0 : tokens.weights().at(t) * error;
            }
        }
        return new Loss(value, gradient);
    }

    /// Told apart from rounding: a value within the clip must not lose its gradient to the last bit of a sum.
    private static boolean isFree(ValueTokens tokens, int t, double valueClip) {
        return valueClip == 0
                || Math.abs(tokens.values().at(t) - tokens.oldValues().at(t)) <= valueClip;
    }

    private static double nearError(ValueTokens tokens, int t, double valueClip) {
        var old = tokens.oldValues().at(t);
        return old
                + Math.clamp(tokens.values().at(t) - old, -valueClip, valueClip)
                - tokens.returns().at(t);
    }
}
