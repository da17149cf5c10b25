package dev.millrace.learner.formula.advantage;

/// How the lambda of a response's advantages is chosen.
///
/// | rule | lambda of a response of l tokens | source |
/// |---|---|---|
/// | [LengthAdaptive] | max(0, 1 − 1 / (alpha · l)) | VAPO, arXiv 2504.05118, equation 7 |
/// | [Fixed] | the same for all | GAE, arXiv 1506.02438 |
/// | [FirstTokenWeight] | weight^(1 / (l − 1)) | ours: the reward reaches the first token with the same weight always |
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

    /// Such that `lambda^(l − 1)`, with which the last reward reaches the first token, is the same for every
    /// length.
    ///
    /// @param weight of the last reward at the first token, in (0, 1]
    record FirstTokenWeight(double weight) implements LambdaRule {
        public FirstTokenWeight {
            if (!(weight > 0 && weight <= 1)) {
                throw new IllegalArgumentException("weight: got " + weight + ", expected in (0, 1]");
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
            case FirstTokenWeight(double weight) -> length < 2 ? 0 : Math.pow(weight, 1.0 / (length - 1));
        };
    }

    /// Whether the rule wanted a negative lambda for this response and was stopped at 0.
    ///
    /// @param length tokens that the policy wrote
    default boolean isStopped(int length) {
        return switch (this) {
            case LengthAdaptive(double alpha) -> PolicyLambda.isStopped(alpha, length);
            case Fixed _, FirstTokenWeight _ -> false;
        };
    }
}
