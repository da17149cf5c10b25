package dev.millrace.learner.formula;

import java.util.Arrays;

/// Quantiles of some numbers: the least number that at least a share of them does not exceed.
///
/// `quantile(p) = sorted[max(1, ⌈p · N⌉)]`, counting from 1: one of the numbers, never a value between two.
public final class Quantiles {
    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    /// Sorts numbers.
    ///
    /// @param values at least one, `[N]`
    /// @throws IllegalArgumentException if there are none
    public static Quantiles of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("values: got none, expected at least one");
        }
        var sorted = values.clone();
        Arrays.sort(sorted);
        return new Quantiles(sorted);
    }

    /// A quantile.
    ///
    /// @param share in [0, 1]; 0: the least number, 1: the largest
    public double at(double share) {
        return sorted[Math.max(1, (int) Math.ceil(share * sorted.length)) - 1];
    }
}
