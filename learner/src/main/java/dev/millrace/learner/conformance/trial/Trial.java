package dev.millrace.learner.conformance.trial;

import dev.millrace.learner.formula.Reals;

/// One case with inputs of one precision: gives them out, and compares what a formula makes of them.
public final class Trial {
    private final Case expected;
    private final Precision precision;
    private WorstError values = WorstError.NONE;
    private WorstError gradients = WorstError.NONE;

    public Trial(Case expected, Precision precision) {
        this.expected = expected;
        this.precision = precision;
    }

    /// The case.
    public Case expected() {
        return expected;
    }

    /// Of the inputs.
    public Precision precision() {
        return precision;
    }

    /// Numbers of a field, in the trial's precision.
    public Reals view(String name) {
        return precision.view(expected.numbers(name));
    }

    /// Compares a result with a field.
    public void value(String name, double got) {
        values = values.or(error(expected.path(name), got, expected.number(name)));
    }

    /// Compares results with a field.
    public void values(String name, double[] got) {
        values = values.or(worst(expected, name, got));
    }

    /// Compares results with a field of a case within this one.
    public void values(Case within, String name, double[] got) {
        values = values.or(worst(within, name, got));
    }

    /// Compares a gradient with a field.
    public void gradient(String name, double[] got) {
        gradients = gradients.or(worst(expected, name, got));
    }

    public Errors errors() {
        return new Errors(precision, values, gradients);
    }

    private static WorstError worst(Case expected, String name, double[] got) {
        var numbers = expected.numbers(name);
        if (got.length != numbers.length) {
            throw new CaseException(expected.path(name), numbers.length + " numbers", String.valueOf(got.length));
        }
        var worst = WorstError.NONE;
        for (var i = 0; i < got.length; i++) {
            worst = worst.or(error(expected.path(name) + "[" + i + "]", got[i], numbers[i]));
        }
        return worst;
    }

    private static WorstError error(String place, double got, double expected) {
        return new WorstError(1, Math.abs(got - expected), place);
    }
}
