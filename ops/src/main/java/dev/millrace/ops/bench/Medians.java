package dev.millrace.ops.bench;

import java.util.List;

/// The median of measurements.
public final class Medians {
    private Medians() {}

    /// The one in the middle, or the mean of the two.
    ///
    /// @param values at least one
    public static double of(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
