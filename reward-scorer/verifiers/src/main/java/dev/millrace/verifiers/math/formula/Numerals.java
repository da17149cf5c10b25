package dev.millrace.verifiers.math.formula;

import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.number.Rational;
import java.math.BigInteger;

/// Reads decimal numbers.
public final class Numerals {
    private static final int LARGEST_EXPONENT = 400;

    private Numerals() {}

    /// A number token's value.
    ///
    /// @param text such as `12.3(45)e6`
    /// @throws UnreadableException if its power of ten is beyond 400
    public static Expression.Literal number(String text) {
        int mark = text.indexOf('e');
        var digits = mark < 0 ? text : text.substring(0, mark);
        int point = digits.indexOf('.');
        if (point < 0 && mark < 0) {
            return new Expression.Literal(Rational.of(new BigInteger(digits)));
        }
        var value = point < 0 ? Rational.of(new BigInteger(digits)) : decimal(digits, point);
        var exponent = mark < 0 ? 0 : exponent(text.substring(mark + 1));
        var places = point < 0 || digits.endsWith(")") ? Expression.Literal.EXACT : digits.length() - point - 1;
        return new Expression.Literal(
                exponent == 0 ? value : value.times(Rational.of(10).power(exponent)),
                places < 0 ? places : Math.max(0, places - exponent));
    }

    private static int exponent(String text) {
        var exponent = text.length() > 6 ? LARGEST_EXPONENT + 1 : Integer.parseInt(text);
        if (Math.abs(exponent) > LARGEST_EXPONENT) {
            throw new UnreadableException("number: got a power of ten beyond " + LARGEST_EXPONENT);
        }
        return exponent;
    }

    private static Rational decimal(String digits, int point) {
        int open = digits.indexOf('(');
        var plain = open < 0 ? digits : digits.substring(0, open);
        var places = plain.length() - point - 1;
        var value = new Rational(new BigInteger("0" + plain.replace(".", "")), BigInteger.TEN.pow(places));
        if (open < 0) {
            return value;
        }
        var period = digits.substring(open + 1, digits.length() - 1);
        var nines = BigInteger.TEN.pow(period.length()).subtract(BigInteger.ONE);
        return value.plus(new Rational(new BigInteger(period), nines.multiply(BigInteger.TEN.pow(places))));
    }
}
