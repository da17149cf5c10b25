package dev.millrace.ops.index.step;

import java.util.Map;

/// Curves of a run's steps over one axis, `[N]`.
///
/// @param x where the points stand, ascending: of a bucket of several steps the last one's
/// @param step the last step of each
/// @param version the policy version after it
/// @param curves by metric
/// @param steps how many steps they are made of: more than `N` where points are buckets
public record Series(double[] x, long[] step, long[] version, Map<String, Curve> curves, int steps) {
    /// A metric.
    ///
    /// @param mean over the steps of each point, `[N]`; NaN: none of them measured it
    /// @param low the smallest of them
    /// @param high the largest
    public record Curve(double[] mean, double[] low, double[] high) {}

    /// Whether a point is more than one step.
    public boolean isBucketed() {
        return steps > x.length;
    }
}
