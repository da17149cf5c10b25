package dev.millrace.learner.formula.advantage;

import dev.millrace.learner.formula.Reals;

/// Written tokens of responses, one response after the other, and what [GeneralizedAdvantage] makes of them, in one
/// pass at the speed of memory.
///
/// The numbers are those of [GeneralizedAdvantage], bit by bit. One pass reads 16 bytes a token and writes 16. What
/// one token waits for of the next is one fused multiply-add for each result.
///
/// @param rewards after each token, `[N]`
/// @param values of the state before each token, `[N]`
/// @param advantages written by [#estimate], `[N]`
/// @param returns written by [#estimate], `[N]`
public record AdvantageColumns(double[] rewards, double[] values, double[] advantages, double[] returns) {
    public AdvantageColumns {
        Reals.requireSameSize("values", rewards.length, values.length);
        Reals.requireSameSize("advantages", rewards.length, advantages.length);
        Reals.requireSameSize("returns", rewards.length, returns.length);
    }

    /// Columns with nothing estimated yet; rewards and values are not copied.
    ///
    /// @param rewards after each token, `[N]`
    /// @param values of the state before each token, `[N]`
    public static AdvantageColumns of(double[] rewards, double[] values) {
        return new AdvantageColumns(rewards, values, new double[rewards.length], new double[rewards.length]);
    }

    /// Writes advantages and returns of one response.
    ///
    /// @param start its first token
    /// @param end the token after its last
    /// @param bootstrapValue value of the state after the last token, 0 where the response ended
    /// @param discount of this response
    public void estimate(int start, int end, double bootstrapValue, Discount discount) {
        var gamma = discount.gamma();
        var policyReach = gamma * discount.policyLambda();
        var criticReach = gamma * discount.criticLambda();
        var nextValue = bootstrapValue;
        var policyAdvantage = 0.0;
        var criticAdvantage = 0.0;
        for (var t = end - 1; t >= start; t--) {
            var value = values[t];
            var delta = rewards[t] + gamma * nextValue - value;
            policyAdvantage = Math.fma(policyReach, policyAdvantage, delta);
            criticAdvantage = Math.fma(criticReach, criticAdvantage, delta);
            advantages[t] = policyAdvantage;
            returns[t] = criticAdvantage + value;
            nextValue = value;
        }
    }
}
