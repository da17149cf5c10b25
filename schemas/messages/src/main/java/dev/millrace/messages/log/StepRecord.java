package dev.millrace.messages.log;

import java.util.List;
import java.util.Map;

/// One learner step: enough, with the log, to do it again and get the same weights.
///
/// @param id which
/// @param consumed the trajectory groups it took in, in the order of issue, those included that it filtered
/// @param cursors what the step leaves the next ones to be: `prompt`, `trainingProblem`, `pretrainingProblem`; empty in
///     records of older versions
/// @param digests SHA-256 of what the step left behind, hexadecimal: `policy`, `critic`, and `configuration`,
///     the one it ran under
/// @param metrics what was measured; names, units and formulas stand in ops/docs/metrics.md
/// @param configuration the effective configuration as YAML, in step 0 and where a learner went on with another; else
///     empty
public record StepRecord(
        StepId id,
        List<Position> consumed,
        Map<String, Long> cursors,
        Map<String, String> digests,
        Map<String, Double> metrics,
        String configuration) {
    public StepRecord {
        consumed = List.copyOf(consumed);
        cursors = Map.copyOf(cursors);
        digests = Map.copyOf(digests);
        metrics = Map.copyOf(metrics);
    }

    /// A record without cursors and configuration.
    ///
    /// @param id which
    /// @param consumed the trajectory groups it took in
    /// @param digests of what it left behind
    /// @param metrics what was measured
    public StepRecord(StepId id, List<Position> consumed, Map<String, String> digests, Map<String, Double> metrics) {
        this(id, consumed, Map.of(), digests, metrics, "");
    }

    /// The run.
    public String run() {
        return id.run();
    }

    /// Counts from 1 over all phases; 0 is the start.
    public long step() {
        return id.step();
    }

    /// What it did.
    public Phase phase() {
        return id.phase();
    }

    /// The policy version after the step.
    public long version() {
        return id.version();
    }

    /// One metric; 0 where it is absent.
    ///
    /// @param name its name
    public double metric(String name) {
        return metrics.getOrDefault(name, 0.0);
    }
}
