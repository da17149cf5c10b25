package dev.millrace.learner.formula;

import java.util.function.ToDoubleFunction;

/// Gradients by central differences, to compare analytic ones with.
public final class FiniteDifference {
    private static final double STEP = 1e-6;

    private FiniteDifference() {}

    /// The gradient of a function at a point, to about 1e-8.
    public static double[] gradient(ToDoubleFunction<double[]> function, double[] point) {
        var gradient = new double[point.length];
        for (var i = 0; i < point.length; i++) {
            gradient[i] = (shifted(function, point, i, STEP) - shifted(function, point, i, -STEP)) / (2 * STEP);
        }
        return gradient;
    }

    private static double shifted(ToDoubleFunction<double[]> function, double[] point, int index, double by) {
        var moved = point.clone();
        moved[index] += by;
        return function.applyAsDouble(moved);
    }
}
