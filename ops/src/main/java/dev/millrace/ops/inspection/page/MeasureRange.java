package dev.millrace.ops.inspection.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Between which numbers a measure lies, apart from the most extreme of them.
///
/// The quantiles interpolate between order statistics: `q(p) = x[h]` with `h = (n - 1) p`.
///
/// @param low the quantile 1/100
/// @param high the quantile 99/100
/// @param min of all
/// @param max of all
/// @param below how many are below `low`
/// @param above how many are above `high`
/// @param count how many there are
record MeasureRange(double low, double high, double min, double max, int below, int above, int count) {
    private static final double TAIL = 0.01;

    /// Finds it.
    ///
    /// @param numbers what is not finite does not count
    /// @return empty where none is finite
    static Optional<MeasureRange> of(double[] numbers) {
        var sorted = Arrays.stream(numbers).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return Optional.empty();
        }
        double low = quantile(sorted, TAIL);
        double high = quantile(sorted, 1 - TAIL);
        int below = (int) Arrays.stream(sorted).filter(each -> each < low).count();
        int above = (int) Arrays.stream(sorted).filter(each -> each > high).count();
        return Optional.of(
                new MeasureRange(low, high, sorted[0], sorted[sorted.length - 1], below, above, sorted.length));
    }

    private static double quantile(double[] sorted, double share) {
        double place = (sorted.length - 1) * share;
        int under = (int) Math.floor(place);
        int over = Math.min(under + 1, sorted.length - 1);
        return sorted[under] + (place - under) * (sorted[over] - sorted[under]);
    }

    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("low", low);
        values.put("high", high);
        values.put("min", min);
        values.put("max", max);
        values.put("below", below);
        values.put("above", above);
        values.put("count", count);
        return values;
    }
}
