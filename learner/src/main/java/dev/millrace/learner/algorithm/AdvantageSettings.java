package dev.millrace.learner.algorithm;

import dev.millrace.learner.formula.advantage.GroupRule;
import dev.millrace.learner.formula.advantage.LambdaRule;

/// How advantages are estimated.
public sealed interface AdvantageSettings {
    /// With a critic: generalized advantage estimation, its lambda for the policy decoupled from that for the
    /// critic.
    ///
    /// @param gamma discount per token, in [0, 1]; 1 in VAPO
    /// @param criticLambda lambda of the critic's returns; fixed at 1 in VAPO: Monte-Carlo
    /// @param policyLambda lambda of the policy's advantages; length-adaptive with alpha 0.05 in VAPO
    /// @param truncated what follows a response that was cut off
    /// @param whiten whether advantages are whitened over the step's batch; not in VAPO
    record Generalized(
            double gamma, LambdaRule criticLambda, LambdaRule policyLambda, Truncation truncated, boolean whiten)
            implements AdvantageSettings {
        public Generalized {
            Check.that(gamma >= 0 && gamma <= 1, "gamma", gamma, "in [0, 1]");
        }
    }

    /// Without a critic: every token of a response has the response's advantage over its siblings.
    ///
    /// @param rule how siblings are compared
    record Group(GroupRule rule) implements AdvantageSettings {}
}
