package dev.millrace.ops.evaluation;

/// The probability that at least one of k responses, drawn from the n that were written, is accepted.
///
/// ```
/// pass@k = 1 − C(n − c, k) / C(n, k) = 1 − Π_{i = n−c+1 … n} (1 − k / i)
/// ```
///
/// | symbol | meaning |
/// |---|---|
/// | n | responses written to a problem |
/// | c | those that were accepted |
/// | k | responses drawn, 1 to n |
///
/// Source: Chen et al., arXiv 2107.03374, equation 1: unbiased, unlike 1 − (1 − c/n)^k. avg@n is c / n. Over several
/// problems both are means over problems.
public final class PassAtK {
    private PassAtK() {}

    /// Computes pass@k of one problem.
    ///
    /// @param responses n, at least 1
    /// @param accepted c, 0 to n
    /// @param k 1 to n
    /// @throws IllegalArgumentException where a number is out of range
    public static double of(int responses, int accepted, int k) {
        check(responses >= 1, "responses", responses, ">= 1");
        check(accepted >= 0 && accepted <= responses, "accepted", accepted, "0 to " + responses);
        check(k >= 1 && k <= responses, "k", k, "1 to " + responses);
        if (responses - accepted < k) {
            return 1;
        }
        double noneAccepted = 1;
        for (int i = responses - accepted + 1; i <= responses; i++) {
            noneAccepted *= 1 - (double) k / i;
        }
        return 1 - noneAccepted;
    }

    private static void check(boolean holds, String name, int got, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(name + ": got " + got + ", expected " + expected);
        }
    }
}
