package dev.millrace.learner.formula;

import java.util.OptionalDouble;

/// How much of what responses return the critic saw coming: 1 all of it, 0 no more than a constant would, below 0
/// less.
///
/// `explainedVariance = 1 − Var(returns − values) / Var(returns)`, population variances over tokens.
///
/// | | shape | unit |
/// |---|---|---|
/// | returns, values | `[N]` | reward |
/// | result | | ratio, at most 1 |
///
/// Common in PPO code since OpenAI baselines; not in a paper. Ours is absent where all returns are alike, as when
/// every response is right: the quotient then divides rounding by rounding (−3e6 was seen). It forgives a constant
/// bias of the values, and does not say at which positions they are wrong.
public final class ExplainedVariance {
    private static final double ALIKE = 1e-12;

    private ExplainedVariance() {}

    /// Measures a critic.
    ///
    /// @param returns what came, `[N]`
    /// @param values what was foreseen, `[N]`
    /// @return absent if the variance of the returns is below 1e-12
    public static OptionalDouble of(Reals returns, Reals values) {
        var size = returns.size();
        Reals.requireSameSize("values", size, values.size());
        var total = Moments.of(returns).variance();
        if (total < ALIKE) {
            return OptionalDouble.empty();
        }
        var errors = new double[size];
        for (var i = 0; i < size; i++) {
            errors[i] = returns.at(i) - values.at(i);
        }
        return OptionalDouble.of(1 - Moments.of(Reals.of(errors)).variance() / total);
    }
}
