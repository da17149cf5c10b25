package dev.millrace.ops.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What the log costs a policy step.
///
/// @param with seconds of a step's transaction, digests included; median
/// @param without seconds in which the same weights and prompts are sent without transaction, record, assessments,
///     digests; median
/// @param checkpoint seconds of a checkpoint; median
/// @param checkpointEvery policy steps between checkpoints
/// @param step seconds of a policy step of the run; median
/// @param pairs how often both were measured, in turns
public record LogCostResult(
        double with, double without, double checkpoint, int checkpointEvery, double step, int pairs) {
    private static final double MILLI = 1e3;

    /// Seconds a step that would be saved without exactly-once, step records, assessments, digests and checkpoints.
    public double cost() {
        return with - without + checkpoint / checkpointEvery;
    }

    /// The same as a share of a step.
    public double share() {
        return cost() / step;
    }

    /// What a program gets.
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("with", with);
        values.put("without", without);
        values.put("checkpoint", checkpoint);
        values.put("checkpointEvery", checkpointEvery);
        values.put("cost", cost());
        values.put("step", step);
        values.put("share", share());
        values.put("pairs", pairs);
        return values;
    }

    /// What a person gets.
    public String text() {
        return String.format(
                Locale.ROOT,
                "a step's transaction %.1f ms, the same weights and prompts sent plainly %.1f ms (medians of %d, in turns)%n"
                        + "a checkpoint %.1f ms, every %d steps%n"
                        + "the log costs %.1f ms a step of %.0f ms: %.2f %%",
                with * MILLI,
                without * MILLI,
                pairs,
                checkpoint * MILLI,
                checkpointEvery,
                cost() * MILLI,
                step * MILLI,
                100 * share());
    }
}
