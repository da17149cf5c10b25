package dev.millrace.learner.metric;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// What a step measured. A metric that means nothing in this step, as explained variance where all returns are alike,
/// is absent.
///
/// @param measures by metric
public record StepOutcome(Map<Metric, Double> measures) {
    public StepOutcome {
        measures = Map.copyOf(measures);
    }

    /// One metric.
    ///
    /// @param metric which
    public OptionalDouble get(Metric metric) {
        var value = measures.get(metric);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// All metrics by their names, as a step record holds them.
    public Map<String, Double> metrics() {
        return measures.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(each -> each.getKey().key(), Map.Entry::getValue));
    }

    /// These metrics and those of another.
    ///
    /// @param other whose metrics win where both have one
    public StepOutcome and(StepOutcome other) {
        var both = new EnumMap<Metric, Double>(Metric.class);
        both.putAll(measures);
        both.putAll(other.measures);
        return new StepOutcome(both);
    }
}
