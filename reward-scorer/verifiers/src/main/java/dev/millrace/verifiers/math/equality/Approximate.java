package dev.millrace.verifiers.math.equality;

import dev.millrace.verifiers.math.arithmetic.ComplexArithmetic;
import dev.millrace.verifiers.math.arithmetic.Evaluation;
import dev.millrace.verifiers.math.arithmetic.RealArithmetic;
import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.expression.Makeup;
import dev.millrace.verifiers.math.number.Complex;
import dev.millrace.verifiers.math.number.Effort;
import dev.millrace.verifiers.math.number.UndefinedException;
import java.util.HashMap;
import java.util.Map;

/// Compares in machine numbers, and asks [Precise] to confirm that two are equal.
///
/// @param effort what it may take
record Approximate(Effort effort) {
    private static final int POINTS = 8;
    private static final int LEAST_POINTS = 4;
    private static final int TRIES = 40;
    private static final double SLACK = 1e-6;
    private static final double FUNCTION_SLACK = 1e-9;
    private static final double COMPLEX_SLACK = 1e-10;
    private static final double LARGEST_COMPLEX = 1e12;

    boolean numbers(Expression left, Expression right, Makeup makeup) {
        var there = makeup.isImaginary() ? Double.NaN : real(left, Map.of());
        var here = makeup.isImaginary() ? Double.NaN : real(right, Map.of());
        if (Double.isNaN(there) || Double.isNaN(here)) {
            return areClose(complex(left, Map.of()), complex(right, Map.of()));
        }
        return mayBeEqual(there, here)
                && switch (new Precise(effort).numbers(left, right)) {
                    case EQUAL -> true;
                    case DIFFERENT -> false;
                    case UNKNOWN -> areClose(Complex.of(there), Complex.of(here));
                };
    }

    boolean functions(Expression left, Expression right, Makeup makeup) {
        if (!makeup.isImaginary()) {
            var agreement = realFunctions(left, right, makeup);
            if (agreement != Agreement.UNKNOWN) {
                return agreement == Agreement.EQUAL;
            }
        }
        return complexFunctions(left, right, makeup);
    }

    private Agreement realFunctions(Expression left, Expression right, Makeup makeup) {
        var points = makeup.isOfWholeNumbers() ? Points.WHOLE : Points.REAL;
        int agreed = 0;
        for (int number = 0; number < TRIES && agreed < POINTS; number++) {
            var point = points.at(makeup.variables(), number, value -> value.value());
            var there = real(left, point);
            var here = real(right, point);
            if (Double.isFinite(there) && Double.isFinite(here)) {
                if (!areClose(there, here) || (agreed == 0 && isRefuted(left, right, makeup, number))) {
                    return Agreement.DIFFERENT;
                }
                agreed++;
            }
        }
        return agreed < LEAST_POINTS ? Agreement.UNKNOWN : Agreement.EQUAL;
    }

    private boolean isRefuted(Expression left, Expression right, Makeup makeup, int number) {
        var points = makeup.isOfWholeNumbers() ? Points.WHOLE : Points.REAL;
        return new Precise(effort).at(left, right, points.at(makeup.variables(), number, value -> value))
                == Agreement.DIFFERENT;
    }

    private boolean complexFunctions(Expression left, Expression right, Makeup makeup) {
        var points = makeup.isOfWholeNumbers() ? Points.WHOLE : Points.REAL;
        int agreed = 0;
        for (int number = 0; number < TRIES && agreed < POINTS; number++) {
            var point = points.at(makeup.variables(), number, value -> Complex.of(value.value()));
            var there = complex(left, point);
            var here = complex(right, point);
            if (there.isFinite() && here.isFinite()) {
                if (!areClose(there, here)) {
                    return false;
                }
                agreed++;
            }
        }
        return agreed >= LEAST_POINTS;
    }

    private static boolean mayBeEqual(double left, double right) {
        return left == right || !(Math.abs(left - right) > SLACK * (Math.max(Math.abs(left), Math.abs(right)) + 1e-3));
    }

    private static boolean areClose(double left, double right) {
        return Math.abs(left - right) <= FUNCTION_SLACK * (Math.max(Math.abs(left), Math.abs(right)) + 1e-3);
    }

    private static boolean areClose(Complex left, Complex right) {
        var size = Math.max(left.size(), right.size());
        return size < LARGEST_COMPLEX && left.minus(right).size() <= COMPLEX_SLACK * Math.max(size, 1e-4);
    }

    private double real(Expression expression, Map<String, Double> point) {
        try {
            return new Evaluation<>(new RealArithmetic(effort), new HashMap<>(point), effort).of(expression);
        } catch (UndefinedException _) {
            return Double.NaN;
        }
    }

    private Complex complex(Expression expression, Map<String, Complex> point) {
        try {
            return new Evaluation<>(new ComplexArithmetic(effort), new HashMap<>(point), effort).of(expression);
        } catch (UndefinedException _) {
            return new Complex(Double.NaN, Double.NaN);
        }
    }
}
