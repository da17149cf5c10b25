package dev.millrace.ops.results;

import dev.millrace.ops.curve.Band;
import dev.millrace.ops.curve.Curve;
import dev.millrace.ops.curve.LineChart;
import dev.millrace.ops.curve.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// The runs of a comparison, and what they come to together.
///
/// @param outcomes in the order of presets and seeds
/// @param asked the rate to be reached, 0–1; empty: half of the way from the first evaluations' mean to 1
public record ComparisonResult(List<RunOutcome> outcomes, OptionalDouble asked) {
    private static final int PLACES = 60;

    public ComparisonResult {
        outcomes = List.copyOf(outcomes);
    }

    /// The rate to be reached: the one asked for, or half of the way from where the runs start to 1, in steps of 0.05.
    public double rate() {
        double start = finished().stream()
                .mapToDouble(run -> run.curves().heldOut().start().y())
                .average()
                .orElse(0);
        return asked.orElse(Math.round((1 + start) / 2 * 20) / 20.0);
    }

    /// The presets, in order.
    public List<String> presets() {
        return outcomes.stream().map(run -> run.key().preset()).distinct().toList();
    }

    /// A row a preset of which a run finished.
    public List<PresetRow> rows() {
        return presets().stream()
                .filter(preset -> !measures(preset).isEmpty())
                .map(preset -> PresetRow.of(
                        preset, (int) failed(preset), measures(preset).values()))
                .toList();
    }

    /// Each pair of presets, in order.
    public List<PresetDifference> differences() {
        List<PresetDifference> all = new ArrayList<>();
        var presets = presets();
        for (int i = 0; i < presets.size(); i++) {
            for (var other : presets.subList(i + 1, presets.size())) {
                difference(presets.get(i), other).ifPresent(all::add);
            }
        }
        return all;
    }

    /// Runs that took every step.
    public List<RunOutcome.Finished> finished() {
        return outcomes.stream()
                .filter(RunOutcome.Finished.class::isInstance)
                .map(RunOutcome.Finished.class::cast)
                .toList();
    }

    /// Runs that could not go on.
    public List<RunOutcome.Failed> failed() {
        return outcomes.stream()
                .filter(RunOutcome.Failed.class::isInstance)
                .map(RunOutcome.Failed.class::cast)
                .toList();
    }

    /// Held-out solve rate against updates.
    public LineChart chartOfUpdates() {
        return chart("policy updates", RunCurves::heldOut);
    }

    /// Held-out solve rate against seconds.
    public LineChart chartOfSeconds() {
        return chart("seconds, value-pretraining included", RunCurves::heldOutBySeconds);
    }

    private LineChart chart(String across, Function<RunCurves, Curve> of) {
        var series = rows().stream()
                .map(row -> new Series(row.preset(), Band.over(curves(row.preset(), of), PLACES)))
                .toList();
        return new LineChart(
                "Held-out solve rate: mean and 95 % interval over seeds", across, "held-out solve rate", series);
    }

    private List<Curve> curves(String preset, Function<RunCurves, Curve> of) {
        return finished().stream()
                .filter(run -> run.key().preset().equals(preset))
                .map(run -> of.apply(run.curves()))
                .toList();
    }

    private Optional<PresetDifference> difference(String preset, String other) {
        return PresetDifference.of(preset, other, measures(preset), measures(other));
    }

    private Map<Long, RunMeasures> measures(String preset) {
        double rate = rate();
        Map<Long, RunMeasures> bySeed = new LinkedHashMap<>();
        finished().stream()
                .filter(run -> run.key().preset().equals(preset))
                .forEach(run -> bySeed.put(run.key().seed(), RunMeasures.of(run.curves(), rate)));
        return bySeed;
    }

    private long failed(String preset) {
        return failed().stream()
                .filter(run -> run.key().preset().equals(preset))
                .count();
    }
}
