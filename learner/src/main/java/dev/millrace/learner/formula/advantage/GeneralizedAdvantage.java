package dev.millrace.learner.formula.advantage;

/// Generalized advantage estimation, decoupled: advantages for the policy with one lambda, returns for the critic
/// with another, from the same rewards and values.
///
/// ```
/// delta_t     = reward_t + gamma · value_{t+1} − value_t
/// advantage_t = delta_t + gamma · lambda · advantage_{t+1}
/// return_t    = advantage_t (with criticLambda) + value_t
/// ```
/// where `value_T` is the bootstrap value and `advantage_T` is 0.
///
/// | | shape | unit |
/// |---|---|---|
/// | rewards, values, advantages, returns | `[T]` | reward |
/// | gamma, lambda | | per token that the policy wrote |
///
/// GAE: arXiv 1506.02438, equation 16; two lambdas: VAPO, arXiv 2504.05118, section 4.1, with `criticLambda = 1`,
/// which makes a return the discounted sum of what came. Ours runs over the tokens of the loss mask only, so that
/// the step from one written token to the next is one step, however much a tool wrote between; the papers do not
/// say. Masked-out tokens get 0, which means nothing. Not guaranteed: an unbiased advantage, unless lambda is 1 or
/// the values are exact.
public final class GeneralizedAdvantage {
    private GeneralizedAdvantage() {}

    /// Advantages of the tokens, for the policy.
    ///
    /// @param episode the response
    /// @param gamma discount
    /// @param policyLambda how far rewards and surprises reach back
    public static double[] advantages(Episode episode, double gamma, double policyLambda) {
        var advantages = new double[episode.size()];
        var reach = gamma * policyLambda;
        var nextValue = episode.bootstrapValue();
        var nextAdvantage = 0.0;
        for (var t = episode.size() - 1; t >= 0; t--) {
            if (episode.lossMask()[t]) {
                var value = episode.values().at(t);
                var delta = episode.rewards().at(t) + gamma * nextValue - value;
                nextAdvantage = Math.fma(reach, nextAdvantage, delta);
                advantages[t] = nextAdvantage;
                nextValue = value;
            }
        }
        return advantages;
    }

    /// Returns, the targets of the critic.
    ///
    /// @param episode the response
    /// @param gamma discount
    /// @param criticLambda 1 for Monte-Carlo returns
    public static double[] returns(Episode episode, double gamma, double criticLambda) {
        var returns = advantages(episode, gamma, criticLambda);
        for (var t = 0; t < returns.length; t++) {
            if (episode.lossMask()[t]) {
                returns[t] += episode.values().at(t);
            }
        }
        return returns;
    }
}
