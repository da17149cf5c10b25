package dev.millrace.ops.results;

import dev.millrace.ops.curve.Curve;
import dev.millrace.ops.curve.Point;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The learning curves of one run.
///
/// @param evaluations solve rate by policy updates, by the name of the problems; the main ones are [#HELD_OUT]
/// @param training solve rate of the responses that each update was made of, by updates; empty without updates
/// @param seconds after so many updates: of value-pretraining, even where other runs share it, and of all steps
public record RunCurves(Map<String, Curve> evaluations, Optional<Curve> training, List<Double> seconds) {
    /// Problems like those of training.
    public static final String HELD_OUT = "heldOut";

    /// Problems unlike them.
    public static final String OUT_OF_DISTRIBUTION = "outOfDistribution";

    public RunCurves {
        evaluations = new LinkedHashMap<>(evaluations);
        seconds = List.copyOf(seconds);
        if (!evaluations.containsKey(HELD_OUT)) {
            throw new IllegalArgumentException(
                    "evaluations: got " + evaluations.keySet() + ", expected one of " + HELD_OUT);
        }
    }

    /// Solve rate on held-out problems, by updates.
    public Curve heldOut() {
        return evaluations.getOrDefault(
                HELD_OUT, evaluations.values().iterator().next());
    }

    /// Solve rate on problems unlike those of training, by updates; empty where the task has none.
    public Optional<Curve> outOfDistribution() {
        return Optional.ofNullable(evaluations.get(OUT_OF_DISTRIBUTION));
    }

    /// Solve rate on held-out problems, by seconds.
    public Curve heldOutBySeconds() {
        return new Curve(heldOut().points().stream()
                .map(point -> new Point(secondsAfter(point.x()), point.y()))
                .toList());
    }

    /// Seconds until an update was done; between two, in proportion.
    ///
    /// @param updates how many
    public double secondsAfter(double updates) {
        int before = Math.min((int) updates, seconds.size() - 1);
        int after = Math.min(before + 1, seconds.size() - 1);
        return seconds.get(before) + (updates - before) * (seconds.get(after) - seconds.get(before));
    }
}
