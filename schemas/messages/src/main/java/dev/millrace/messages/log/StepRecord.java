package dev.millrace.messages.log;

import java.util.List;
import java.util.Map;

/// One learner step: enough, with the log, to do it again and get the same weights.
///
/// @param run the run
/// @param step counts from 1 over both phases; 0 is the start: initial weights, first prompts
/// @param phase what it did
/// @param version the policy version after the step
/// @param consumed the trajectory groups it took in, in the order of issue, those included that it filtered
/// @param digests SHA-256 of what the step left behind, hexadecimal: `policy`, `critic`, and `configuration`,
///     the one it ran under
/// @param metrics what was measured; names, units and formulas stand in the learner's README
public record StepRecord(
        String run,
        long step,
        Phase phase,
        long version,
        List<Position> consumed,
        Map<String, String> digests,
        Map<String, Double> metrics) {
    public StepRecord {
        consumed = List.copyOf(consumed);
        digests = Map.copyOf(digests);
        metrics = Map.copyOf(metrics);
    }
}
