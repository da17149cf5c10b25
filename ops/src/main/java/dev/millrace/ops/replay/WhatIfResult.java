package dev.millrace.ops.replay;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What another algorithm made of a run's trajectories.
///
/// @param directory of the new run
/// @param steps policy steps
/// @param rounds rounds of value-pretraining
/// @param means over policy steps, by metric
/// @param leastSampleSize the least effective sample size of a step, a share in (0, 1]
/// @param digests of the networks in the end
public record WhatIfResult(
        Path directory,
        int steps,
        int rounds,
        Map<String, Means> means,
        double leastSampleSize,
        Map<String, String> digests) {
    /// Means of one metric.
    ///
    /// @param logged of the run whose trajectories they are; NaN where it has none
    /// @param trained of the new run
    public record Means(double logged, double trained) {}

    /// Names and values, for programs.
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("runDirectory", directory.toString());
        values.put("steps", steps);
        values.put("rounds", rounds);
        values.put("leastEffectiveSampleSize", leastSampleSize);
        Map<String, Object> both = new LinkedHashMap<>();
        means.forEach((name, mean) -> {
            Map<String, Object> pair = new LinkedHashMap<>();
            pair.put("logged", mean.logged());
            pair.put("trained", mean.trained());
            both.put(name, pair);
        });
        values.put("means", both);
        values.put("digests", digests);
        return values;
    }

    /// For a person.
    public String text() {
        var text = new StringBuilder(
                String.format(Locale.ROOT, "%-28s %12s %12s%n", "mean over steps", "logged", "trained"));
        means.forEach((name, mean) -> text.append(
                String.format(Locale.ROOT, "%-28s %12s %12s%n", name, number(mean.logged()), number(mean.trained()))));
        text.append(String.format(
                Locale.ROOT,
                "%d policy steps, %d rounds of value-pretraining, on the trajectories of another policy:%n"
                        + "least effective sample size of a step %.3f%nrun directory: %s",
                steps,
                rounds,
                leastSampleSize,
                directory));
        return text.toString();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.5f", value);
    }
}
