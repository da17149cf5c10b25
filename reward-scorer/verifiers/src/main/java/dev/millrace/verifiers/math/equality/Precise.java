package dev.millrace.verifiers.math.equality;

import dev.millrace.verifiers.math.arithmetic.Evaluation;
import dev.millrace.verifiers.math.arithmetic.PreciseArithmetic;
import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.number.Effort;
import dev.millrace.verifiers.math.number.Rational;
import dev.millrace.verifiers.math.number.UndefinedException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Compares with 50 digits, and numbers that are very small or very large with 400.
///
/// @param effort what it may take
record Precise(Effort effort) {
    private static final int DIGITS = 50;
    private static final int MORE_DIGITS = 400;
    private static final int BEHIND_POINT = 30;
    private static final int SMALL = 12;
    private static final int LARGEST = 300;
    private static final int NOTHING = -1_000_000;

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
        var size = Math.max(magnitude(there), magnitude(here));
        var difference = there.subtract(here);
        if (size > LARGEST) {
            return Agreement.UNKNOWN;
        }
        if (magnitude(difference) > Math.max(size, 0) - BEHIND_POINT) {
            return Agreement.DIFFERENT;
        }
        return size > -SMALL && size < SMALL ? Agreement.EQUAL : finer(left, right, point, difference);
    }

    /// Of numbers so small or so large that their difference would be small or lost by itself: a true
    /// difference stays what it is with more digits; what is left by rounding shrinks.
    private Agreement finer(Expression left, Expression right, Map<String, Rational> point, BigDecimal difference) {
        var finer = calculated(left, point, MORE_DIGITS).subtract(calculated(right, point, MORE_DIGITS));
        var hasShrunk = difference.signum() == 0 || magnitude(finer) < magnitude(difference) - BEHIND_POINT;
        return Agreement.of(magnitude(finer) < -BEHIND_POINT && hasShrunk);
    }

    /// The value with so many digits, if it has one.
    Optional<BigDecimal> value(Expression expression, Map<String, Rational> point, int digits) {
        try {
            return Optional.of(calculated(expression, point, digits));
        } catch (UndefinedException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private BigDecimal calculated(Expression expression, Map<String, Rational> point, int digits) {
        var arithmetic = new PreciseArithmetic(digits, effort);
        Map<String, BigDecimal> variables = new HashMap<>();
        point.forEach((name, value) -> variables.put(name, arithmetic.number(value)));
        return new Evaluation<>(arithmetic, variables, effort).of(expression);
    }

    /// How many digits stand before the decimal point; of 0, fewer than of any other number.
    private static int magnitude(BigDecimal value) {
        return value.signum() == 0 ? NOTHING : value.precision() - value.scale();
    }
}
