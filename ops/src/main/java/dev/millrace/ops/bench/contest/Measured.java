package dev.millrace.ops.bench.contest;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/// What was measured of one side.
///
/// @param values a number a round, at least one
public record Measured(List<Double> values) {
    public Measured {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("values: got none, expected at least one");
        }
    }

    /// The one in the middle, or the mean of the two.
    public double median() {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /// The least.
    public double least() {
        return Collections.min(values);
    }

    /// The greatest.
    public double greatest() {
        return Collections.max(values);
    }

    Map<String, Object> toMap() {
        return Map.of("median", median(), "least", least(), "greatest", greatest(), "values", values);
    }
}
