package dev.millrace.verifiers.math.equality;

import dev.millrace.verifiers.math.arithmetic.Evaluation;
import dev.millrace.verifiers.math.arithmetic.RealArithmetic;
import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.expression.Makeup;
import dev.millrace.verifiers.math.expression.Substitution;
import dev.millrace.verifiers.math.expression.Terms;
import dev.millrace.verifiers.math.number.Effort;
import dev.millrace.verifiers.math.number.Rational;
import dev.millrace.verifiers.math.number.UndefinedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Whether one expression is a multiple of another by a number that is not 0, as the sides of equal equations
/// are.
///
/// @param effort what it may take
public record Proportion(Effort effort) {
    private static final int TRIES = 12;

    /// Of the first point: others than those where the result is then looked for.
    private static final int FIRST = 100;

    /// The sign of the number that `left` is multiplied with to give `right`; empty if there is none.
    public OptionalInt sign(Expression left, Expression right) {
        var makeup = Makeup.of(left, right);
        var variables = makeup.variables();
        for (int number = FIRST; number < FIRST + TRIES; number++) {
            var point = Points.REAL.at(variables, number, value -> value);
            var there = size(left, point);
            var here = size(right, point);
            if (isUsable(there) && isUsable(here)) {
                return isProportional(left, right, point)
                        ? OptionalInt.of((int) Math.signum(there * here))
                        : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /// Left × (right at the point) = right × (left at the point), everywhere.
    private boolean isProportional(Expression left, Expression right, Map<String, Rational> point) {
        var equality = new Equality(Integer.MAX_VALUE, effort);
        var there = at(left, point);
        var here = at(right, point);
        return !equality.holds(there, Terms.whole(0))
                && !equality.holds(here, Terms.whole(0))
                && equality.holds(Terms.product(List.of(left, here)), Terms.product(List.of(right, there)));
    }

    private static Expression at(Expression expression, Map<String, Rational> point) {
        Map<String, Expression> values = new HashMap<>();
        point.forEach((name, value) -> values.put(name, new Expression.Literal(value)));
        return new Substitution(values).in(expression);
    }

    private static boolean isUsable(double value) {
        return Double.isFinite(value) && Math.abs(value) > 1e-9;
    }

    private double size(Expression expression, Map<String, Rational> point) {
        Map<String, Double> values = new HashMap<>();
        point.forEach((name, value) -> values.put(name, value.value()));
        try {
            return new Evaluation<>(new RealArithmetic(effort), values, effort).of(expression);
        } catch (UndefinedException _) {
            return Double.NaN;
        }
    }
}
