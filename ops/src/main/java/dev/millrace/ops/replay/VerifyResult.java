package dev.millrace.ops.replay;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What became of doing steps again.
///
/// @param run its name
/// @param range the first and the last step that were asked for
/// @param startedAfter the step whose weights were there at the start; 0: the run's beginning
/// @param identical how many of the steps left the same digests
/// @param difference the first step that did not
/// @param seconds it took
public record VerifyResult(
        String run,
        Range range,
        long startedAfter,
        long identical,
        Optional<StepDifference> difference,
        double seconds) {
    /// Steps, both included.
    ///
    /// @param first the first
    /// @param last the last
    public record Range(long first, long last) {}

    /// Whether every step left the same weights.
    public boolean isIdentical() {
        return difference.isEmpty();
    }

    /// Names and values, for programs.
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("run", run);
        values.put("first", range.first());
        values.put("last", range.last());
        values.put("startedAfter", startedAfter);
        values.put("identical", identical);
        values.put("ok", isIdentical());
        difference.ifPresent(first -> {
            values.put("differsAt", first.step());
            Map<String, Object> what = new LinkedHashMap<>();
            first.what()
                    .forEach((name, pair) ->
                            what.put(name, Map.of("logged", pair.logged(), "replayed", pair.replayed())));
            values.put("differences", what);
        });
        values.put("seconds", seconds);
        return values;
    }

    /// For a person.
    public String text() {
        var from = startedAfter == 0 ? "the beginning" : "the checkpoint of step " + startedAfter;
        var steps = String.format(
                Locale.ROOT,
                "steps %d to %d of %s, done again from %s in %.1f s: ",
                range.first(),
                range.last(),
                run,
                from,
                seconds);
        return difference
                .map(first -> steps + "different at step " + first.step() + "\n" + first.text())
                .orElse(steps + identical + " of " + identical + " identical to the bit");
    }
}
