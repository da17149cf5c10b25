package dev.millrace.ops.training;

import dev.millrace.learner.algorithm.AdvantageSettings;
import dev.millrace.learner.formula.advantage.LambdaRule;
import dev.millrace.ops.settings.RunSettings;
import java.util.Optional;

/// What is allowed, and hardly meant.
final class Cautions {
    private Cautions() {}

    /// Whether even the longest response has alpha · l < 1, where the length-adaptive lambda is 0.
    static Optional<String> lambda(RunSettings settings) {
        int longest = settings.learner().batch().sampling().maxTokens();
        return settings.learner().algorithm().advantage() instanceof AdvantageSettings.Generalized generalized
                        && generalized.policyLambda() instanceof LambdaRule.LengthAdaptive(double alpha)
                        && alpha * longest < 1
                ? Optional.of("learner.algorithm.advantage.policyLambda.alpha: got " + alpha
                        + " for responses of at most "
                        + longest + " tokens, expected alpha * length >= 1: below, the policy's lambda is 0, and early"
                        + " tokens are credited by the critic alone")
                : Optional.empty();
    }
}
