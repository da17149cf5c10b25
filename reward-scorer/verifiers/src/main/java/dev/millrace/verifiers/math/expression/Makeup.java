package dev.millrace.verifiers.math.expression;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What an expression is made of, which decides how it can be calculated.
public final class Makeup {
    private final Set<String> variables = new HashSet<>();
    private boolean rational = true;
    private boolean whole;
    private boolean imaginary;
    private boolean infinite;

    private Makeup() {}

    /// What all of some expressions are made of.
    public static Makeup of(Expression... expressions) {
        var makeup = new Makeup();
        for (var expression : expressions) {
            makeup.look(expression);
        }
        return makeup;
    }

    /// The variables that occur free.
    public Set<String> variables() {
        return Set.copyOf(variables);
    }

    /// Whether it is a number.
    public boolean isConstant() {
        return variables.isEmpty();
    }

    /// Whether it can be calculated exactly, with fractions.
    public boolean isRational() {
        return rational;
    }

    /// Whether its variables stand for whole numbers: it has factorials, binomials, or sums up to a variable.
    public boolean isOfWholeNumbers() {
        return whole && !variables.isEmpty();
    }

    /// Whether the imaginary unit occurs.
    public boolean isImaginary() {
        return imaginary;
    }

    /// Whether infinity occurs.
    public boolean isInfinite() {
        return infinite;
    }

    private void look(Expression expression) {
        switch (expression) {
            case Expression.Literal _ -> {}
            case Expression.Named(var constant) -> lookAt(constant);
            case Expression.Variable(var name) -> variables.add(name);
            case Expression.Sum(var terms) -> terms.forEach(this::look);
            case Expression.Product(var factors) -> factors.forEach(this::look);
            case Expression.Power power -> lookAt(power);
            case Expression.Root(var radicand, var degree) -> lookAtInexact(List.of(radicand, degree));
            case Expression.Call call -> lookAt(call);
            case Expression.Applied(var _, var arguments) -> arguments.forEach(this::look);
            case Expression.Series series -> lookAt(series);
        }
    }

    private void lookAt(Constant constant) {
        rational = false;
        imaginary |= constant == Constant.I;
        infinite |= constant == Constant.INFINITY;
    }

    private void lookAt(Expression.Power power) {
        look(power.base());
        var exponent = of(power.exponent());
        rational &= exponent.isConstant();
        add(exponent);
        variables.addAll(exponent.variables);
    }

    private void lookAtInexact(List<Expression> parts) {
        rational = false;
        parts.forEach(this::look);
    }

    private void lookAt(Expression.Call call) {
        call.arguments().forEach(this::look);
        rational &= call.function().isExact();
        whole |= call.function().isOfWholeNumbers();
    }

    private void lookAt(Expression.Series series) {
        var inner = of(series.body());
        var bounds = of(series.from(), series.to());
        whole |= !bounds.isConstant();
        add(inner);
        add(bounds);
        variables.addAll(bounds.variables);
        inner.variables.stream().filter(name -> !name.equals(series.index())).forEach(variables::add);
    }

    private void add(Makeup part) {
        rational &= part.rational;
        whole |= part.whole;
        imaginary |= part.imaginary;
        infinite |= part.infinite;
    }
}
