package dev.millrace.ops.watch;

import dev.millrace.ops.index.step.Series;
import java.util.Arrays;

/// What the newest steps measured.
///
/// @param series all steps, in points of one or more
record RecentSteps(Series series) {
    /// The mean of a number.
    ///
    /// @param key the number's
    /// @param steps over so many of the newest steps at least
    /// @return NaN: none of them has it
    double mean(String key, int steps) {
        var curve = series.curves().get(key);
        int all = series.x().length;
        if (curve == null || all == 0) {
            return Double.NaN;
        }
        int points = Math.ceilDiv(steps * all, series.steps());
        return Arrays.stream(curve.mean(), Math.max(0, all - points), all)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }
}
