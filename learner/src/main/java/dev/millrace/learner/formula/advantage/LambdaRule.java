package dev.millrace.learner.formula.advantage;

/// How the lambda of a response's advantages is chosen.
public sealed interface LambdaRule {
    /// By the response's length, see [PolicyLambda].
    ///
    /// @param alpha how fast lambda nears 1, per token, > 0
    record LengthAdaptive(double alpha) implements LambdaRule {
        public LengthAdaptive {
            PolicyLambda.requireAlpha(alpha);
        }
    }

    /// The same for every response.
    ///
    /// @param lambda in [0, 1]
    record Fixed(double lambda) implements LambdaRule {
        public Fixed {
            if (!(lambda >= 0 && lambda <= 1)) {
                throw new IllegalArgumentException("lambda: got " + lambda + ", expected in [0, 1]");
            }
        }
    }

    /// The lambda of a response.
    ///
    /// @param length tokens that the policy wrote
    default double lambda(int length) {
        return switch (this) {
            case LengthAdaptive(double alpha) -> PolicyLambda.of(alpha, length);
            case Fixed(double lambda) -> lambda;
        };
    }

    /// Whether the rule wanted a negative lambda for this response and was stopped at 0.
    ///
    /// @param length tokens that the policy wrote
    default boolean isStopped(int length) {
        return switch (this) {
            case LengthAdaptive(double alpha) -> PolicyLambda.isStopped(alpha, length);
            case Fixed fixed -> false;
        };
    }
}
