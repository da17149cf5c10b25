package dev.millrace.ops.comparison;

import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.results.RunKey;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;

/// What is compared.
///
/// @param presets names of algorithms
/// @param seeds each preset runs once with each
/// @param rate the held-out solve rate whose time is measured, 0–1; empty: chosen by where the runs start
public record ComparisonPlan(List<String> presets, List<Long> seeds, OptionalDouble rate) {
    /// @throws ConfigurationException where there is nothing to compare, or something twice
    public ComparisonPlan {
        presets = distinct("--presets", presets);
        seeds = distinct("--seeds", seeds);
        if (rate.isPresent() && !(rate.getAsDouble() > 0 && rate.getAsDouble() <= 1)) {
            throw new ConfigurationException("--rate", Double.toString(rate.getAsDouble()), "a share in (0, 1]");
        }
    }

    /// Every run, seed by seed: wherever it is ended, each preset has had as many runs as the others, give or take one.
    public List<RunKey> runs() {
        return seeds.stream()
                .flatMap(seed -> presets.stream().map(preset -> new RunKey(preset, seed)))
                .toList();
    }

    private static <T> List<T> distinct(String option, List<T> values) {
        if (values.isEmpty() || new HashSet<>(values).size() < values.size()) {
            throw new ConfigurationException(option, values.toString(), "at least one, none twice");
        }
        return List.copyOf(values);
    }
}
