package dev.millrace.learner.formula.advantage;

/// The lambda of length-adaptive advantage estimation: the longer a response, the nearer to 1.
///
/// `policyLambda = max(0, 1 − 1 / (alpha · l))`
///
/// | | unit |
/// |---|---|
/// | alpha | per token, > 0; 0.05 in the paper |
/// | l | tokens that the policy wrote (tool output does not count) |
/// | result | in [0, 1) |
///
/// VAPO (arXiv 2504.05118), equation 7: the weights `λ^t` then sum to about `alpha · l`. The paper does not say what
/// happens where `alpha · l < 1`; ours stops at 0, which is one-step temporal difference. Not guaranteed: that the
/// terminal reward reaches the first token, whose weight is about `e^(−1/alpha)`, 2e-9 at 0.05.
public final class PolicyLambda {
    private PolicyLambda() {}

    /// The lambda of a response.
    ///
    /// @param alpha how fast lambda nears 1
    /// @param length tokens that the policy wrote
    /// @throws IllegalArgumentException if alpha is not positive and finite, or the length is negative
    public static double of(double alpha, int length) {
        requireAlpha(alpha);
        if (length < 0) {
            throw new IllegalArgumentException("length: got " + length + ", expected >= 0");
        }
        return Math.max(0, 1 - 1 / (alpha * length));
    }

    /// Whether lambda had to be stopped at 0: `alpha · l < 1`.
    ///
    /// @param alpha how fast lambda nears 1
    /// @param length tokens that the policy wrote
    public static boolean isStopped(double alpha, int length) {
        return alpha * length < 1;
    }

    static void requireAlpha(double alpha) {
        if (!(alpha > 0 && Double.isFinite(alpha))) {
            throw new IllegalArgumentException("alpha: got " + alpha + ", expected > 0 and finite");
        }
    }
}
