package dev.millrace.verifiers.math.evaluation;

import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.number.Digits;
import dev.millrace.verifiers.math.number.Effort;
import dev.millrace.verifiers.math.number.Rational;
import dev.millrace.verifiers.math.number.UndefinedException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Compares with many digits: some beyond the decimal point, and twice as many.
///
/// @param effort what it may take
record Precise(Effort effort) {
    private static final int DIGITS = 40;

    Agreement numbers(Expression left, Expression right) {
        return at(left, right, Map.of());
    }

    Agreement at(Expression left, Expression right, Map<String, Rational> point) {
        try {
            return compared(left, right, point);
        } catch (UndefinedException | ArithmeticException _) {
            return Agreement.UNKNOWN;
        }
    }

    private Agreement compared(Expression left, Expression right, Map<String, Rational> point) {
        var there = calculated(left, point, DIGITS);
        var here = calculated(right, point, DIGITS);
        var digits = DIGITS + Math.max(0, Math.max(magnitude(there), magnitude(here)));
        if (2 * digits > Digits.MOST) {
            return Agreement.UNKNOWN;
        }
        var difference = difference(left, right, point, digits);
        var finer = difference(left, right, point, 2 * digits);
        return Agreement.of(isNothing(difference, finer, digits));
    }

    /// A true difference stays what it is; what is left by rounding shrinks.
    private static boolean isNothing(BigDecimal difference, BigDecimal finer, int digits) {
        if (finer.signum() == 0) {
            return true;
        }
        return magnitude(finer) < -digits / 2
                && (difference.signum() == 0 || magnitude(finer) < magnitude(difference) - digits / 2);
    }

    /// The value with so many digits, if it has one.
    Optional<BigDecimal> value(Expression expression, Map<String, Rational> point, int digits) {
        try {
            return Optional.of(calculated(expression, point, digits));
        } catch (UndefinedException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private BigDecimal difference(Expression left, Expression right, Map<String, Rational> point, int digits) {
        return calculated(left, point, digits).subtract(calculated(right, point, digits));
    }

    private BigDecimal calculated(Expression expression, Map<String, Rational> point, int digits) {
        var arithmetic = new PreciseArithmetic(digits, effort);
        Map<String, BigDecimal> variables = new HashMap<>();
        point.forEach((name, value) -> variables.put(name, arithmetic.number(value)));
        return new Evaluation<>(arithmetic, variables, effort).of(expression);
    }

    private static int magnitude(BigDecimal value) {
        return value.signum() == 0 ? 0 : value.precision() - value.scale();
    }
}
