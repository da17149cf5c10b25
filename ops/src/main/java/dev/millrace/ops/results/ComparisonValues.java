package dev.millrace.ops.results;

import dev.millrace.ops.curve.Curve;
import dev.millrace.ops.curve.Interval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A comparison as names and values, for programs; the ops README says what each means.
public final class ComparisonValues {
    private ComparisonValues() {}

    /// Everything that was measured, and what it comes to.
    public static Map<String, Object> of(ComparisonResult result) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("rate", result.rate());
        values.put("presets", result.rows().stream().map(ComparisonValues::row).toList());
        values.put(
                "differences",
                result.differences().stream().map(ComparisonValues::difference).toList());
        values.put(
                "runs",
                result.outcomes().stream().map(run -> run(run, result.rate())).toList());
        return values;
    }

    private static Map<String, Object> row(PresetRow row) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("preset", row.preset());
        values.put("finished", row.finished());
        values.put("failed", row.failed());
        values.put("reached", row.reached());
        values.put("heldOut", interval(row.heldOut()));
        put(values, "outOfDistribution", row.outOfDistribution());
        values.put("area", interval(row.area()));
        put(values, "updates", row.updates());
        put(values, "seconds", row.seconds());
        return values;
    }

    private static Map<String, Object> difference(PresetDifference difference) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("first", difference.better());
        values.put("second", difference.other());
        values.put("heldOut", interval(difference.heldOut()));
        put(values, "outOfDistribution", difference.outOfDistribution());
        values.put("area", interval(difference.area()));
        return values;
    }

    private static Map<String, Object> run(RunOutcome outcome, double rate) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("preset", outcome.key().preset());
        values.put("seed", outcome.key().seed());
        switch (outcome) {
            case RunOutcome.Failed failed -> values.put("failed", failed.reason());
            case RunOutcome.Finished finished -> addCurves(values, finished.curves(), rate);
        }
        return values;
    }

    private static void addCurves(Map<String, Object> values, RunCurves curves, double rate) {
        var measures = RunMeasures.of(curves, rate);
        values.put("area", measures.area());
        measures.updates().ifPresent(updates -> values.put("updates", updates));
        measures.seconds().ifPresent(seconds -> values.put("seconds", seconds));
        values.put("secondsAfterUpdates", curves.seconds());
        Map<String, Object> evaluations = new LinkedHashMap<>();
        curves.evaluations().forEach((set, curve) -> evaluations.put(set, points(curve)));
        values.put("evaluations", evaluations);
        curves.training().ifPresent(curve -> values.put("training", points(curve)));
    }

    private static List<List<Double>> points(Curve curve) {
        return curve.points().stream()
                .map(point -> List.of(point.x(), point.y()))
                .toList();
    }

    private static void put(Map<String, Object> values, String name, Optional<Interval> interval) {
        interval.ifPresent(known -> values.put(name, interval(known)));
    }

    private static Map<String, Object> interval(Interval interval) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("mean", interval.mean());
        interval.halfWidth().ifPresent(width -> values.put("halfWidth", width));
        values.put("n", interval.n());
        return values;
    }
}
