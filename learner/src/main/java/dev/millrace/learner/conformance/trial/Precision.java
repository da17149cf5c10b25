package dev.millrace.learner.conformance.trial;

import dev.millrace.learner.formula.Reals;

/// How exactly a formula's inputs are given, and how near its results must come.
public enum Precision {
    /// Inputs as they stand in the file.
    DOUBLE(1e-9, 1e-7),
    /// Inputs rounded to float32, as a network puts them out.
    FLOAT(1e-5, 1e-5);

    private final double values;
    private final double gradients;

    Precision(double values, double gradients) {
        this.values = values;
        this.gradients = gradients;
    }

    /// The largest absolute error of a value that passes.
    public double valueTolerance() {
        return values;
    }

    /// The largest absolute error of an element of a gradient that passes.
    public double gradientTolerance() {
        return gradients;
    }

    /// Numbers in this precision.
    public Reals view(double[] numbers) {
        return switch (this) {
            case DOUBLE -> Reals.of(numbers);
            case FLOAT -> Reals.of(rounded(numbers));
        };
    }

    private static float[] rounded(double[] numbers) {
        var rounded = new float[numbers.length];
        for (var i = 0; i < rounded.length; i++) {
            rounded[i] = (float) numbers[i];
        }
        return rounded;
    }
}
