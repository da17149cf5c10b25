package dev.millrace.learner.algorithm;

import dev.millrace.learner.formula.advantage.LambdaRule;

/// How advantages and returns are estimated.
///
/// @param gamma discount per token, in [0, 1]; 1 in the paper
/// @param criticLambda lambda of the critic's returns, in [0, 1]; 1 in the paper: Monte-Carlo
/// @param policyLambda lambda of the policy's advantages; length-adaptive with alpha 0.05 in the paper
/// @param whiten whether advantages are whitened over the step's batch; not in the paper
public record AdvantageSettings(double gamma, double criticLambda, LambdaRule policyLambda, boolean whiten) {
    public AdvantageSettings {
        Check.that(gamma >= 0 && gamma <= 1, "gamma", gamma, "in [0, 1]");
        Check.that(criticLambda >= 0 && criticLambda <= 1, "criticLambda", criticLambda, "in [0, 1]");
    }

    /// The published setting.
    public static AdvantageSettings vapo() {
        return new AdvantageSettings(1, 1, new LambdaRule.LengthAdaptive(0.05), false);
    }
}
