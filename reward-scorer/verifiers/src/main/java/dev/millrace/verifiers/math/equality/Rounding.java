package dev.millrace.verifiers.math.equality;

import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.expression.Makeup;
import dev.millrace.verifiers.math.number.Effort;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/// Whether a decimal is what a number rounds to: `0.333333` for 1/3.
///
/// Only where the other is not itself written as a decimal or whole number, as two of those are compared as
/// they stand. Of more than 15 digits, which programs print that calculate in machine numbers, the last may be
/// wrong.
///
/// @param places from how many on a decimal may be a rounded number
/// @param effort what it may take
record Rounding(int places, Effort effort) {
    private static final int MACHINE_DIGITS = 15;
    private static final int DIGITS = 60;

    boolean holds(Expression left, Expression right) {
        return isRounded(left, right) || isRounded(right, left);
    }

    private boolean isRounded(Expression decimal, Expression number) {
        if (!(decimal instanceof Expression.Literal(var value, var written)) || written < places || written > DIGITS) {
            return false;
        }
        if (number instanceof Expression.Literal(var other, var otherPlaces)
                && (otherPlaces != Expression.Literal.EXACT || other.isWhole())) {
            return false;
        }
        var shown = value.rounded(DIGITS * 2);
        return value(number).filter(exact -> agrees(shown, exact, written)).isPresent();
    }

    private static boolean agrees(BigDecimal shown, BigDecimal exact, int written) {
        var digits = shown.precision() - shown.scale() + written;
        var compared = digits > MACHINE_DIGITS ? written - (digits - MACHINE_DIGITS) : written;
        return round(shown, compared).compareTo(round(exact, compared)) == 0;
    }

    private static BigDecimal round(BigDecimal value, int places) {
        return value.setScale(places, RoundingMode.HALF_UP);
    }

    private Optional<BigDecimal> value(Expression number) {
        return Makeup.of(number).isConstant() ? new Precise(effort).value(number, Map.of(), DIGITS) : Optional.empty();
    }
}
