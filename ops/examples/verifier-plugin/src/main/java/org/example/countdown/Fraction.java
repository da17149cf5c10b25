package org.example.countdown;

import java.math.BigInteger;

/// An exact number, in lowest terms, its denominator above 0.
///
/// @param numerator with the sign
/// @param denominator above 0
record Fraction(BigInteger numerator, BigInteger denominator) {
    static Fraction of(long number) {
        return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
    }

    Fraction plus(Fraction other) {
        return lowest(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction times(Fraction other) {
        return lowest(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction negated() {
        return new Fraction(numerator.negate(), denominator);
    }

    /// @throws ArithmeticException if it is 0
    Fraction inverted() {
        return lowest(denominator, numerator);
    }

    private static Fraction lowest(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        var common = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
        return new Fraction(numerator.divide(common), denominator.divide(common));
    }
}
