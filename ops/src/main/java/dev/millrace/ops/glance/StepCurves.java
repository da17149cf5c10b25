package dev.millrace.ops.glance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// The curves of a run, step by step: those of value-pretraining until the first policy step.
public final class StepCurves {
    private final Map<String, Trend> trends = new TreeMap<>();
    private final Map<String, Double> newest = new TreeMap<>();
    private final Trend heldOut = new Trend();
    private boolean pretraining;

    /// Adds a step.
    ///
    /// @param isPretraining whether it is a round of value-pretraining
    /// @param number its metrics, by key; NaN: it has none
    public void add(boolean isPretraining, ToDoubleFunction<String> number) {
        if (isPretraining != pretraining) {
            trends.clear();
            newest.clear();
            pretraining = isPretraining;
        }
        for (var shown : ShownMetric.all(pretraining)) {
            double value = number.applyAsDouble(shown.key());
            trends.computeIfAbsent(shown.key(), _ -> new Trend()).add(value);
            if (Double.isFinite(value)) {
                newest.put(shown.key(), value);
            }
        }
    }

    /// Adds an evaluation on held-out problems.
    public void addEvaluation(double solveRate) {
        heldOut.add(solveRate);
    }

    /// All of them; none before the first step.
    public List<CurveGlance> all() {
        if (trends.isEmpty()) {
            return List.of();
        }
        var steps = ShownMetric.all(pretraining).stream().map(this::curve).toList();
        return pretraining ? steps : CurveGlance.withEvaluations(steps, heldOut.values());
    }

    private CurveGlance curve(ShownMetric shown) {
        double[] values = trends.getOrDefault(shown.key(), new Trend()).values();
        return new CurveGlance(shown.name(), values, newest.getOrDefault(shown.key(), Double.NaN), shown.format());
    }
}
