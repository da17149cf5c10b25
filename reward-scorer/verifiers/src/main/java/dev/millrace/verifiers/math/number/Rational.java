package dev.millrace.verifiers.math.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.OptionalInt;

/// A fraction in lowest terms.
///
/// @param numerator above the line
/// @param denominator below the line, positive
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {
    /// 0.
    public static final Rational ZERO = of(0);

    /// 1.
    public static final Rational ONE = of(1);

    /// -1.
    public static final Rational MINUS_ONE = of(-1);

    private static final int SMALL_BITS = 30;
    private static final int MACHINE_BITS = 1_000;

    /// @throws UndefinedException if the denominator is 0
    public Rational {
        if (denominator.signum() == 0) {
            throw new UndefinedException("fraction: got denominator 0, expected another");
        }
        if (!denominator.equals(BigInteger.ONE)) {
            var divisor = numerator.gcd(denominator);
            var common = denominator.signum() < 0 ? divisor.negate() : divisor;
            if (!common.equals(BigInteger.ONE)) {
                numerator = numerator.divide(common);
                denominator = denominator.divide(common);
            }
        }
    }

    /// A whole number.
    public static Rational of(long whole) {
        return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /// A whole number.
    public static Rational of(BigInteger whole) {
        return new Rational(whole, BigInteger.ONE);
    }

    /// A fraction.
    public static Rational of(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /// The sum.
    public Rational plus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /// The product.
    public Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /// One divided by it.
    ///
    /// @throws UndefinedException if it is 0
    public Rational inverse() {
        return new Rational(denominator, numerator);
    }

    /// The number with the other sign.
    public Rational negated() {
        return new Rational(numerator.negate(), denominator);
    }

    /// Its power.
    ///
    /// @param exponent a whole number
    /// @throws UndefinedException if it is 0 and the exponent negative
    public Rational power(int exponent) {
        var base = exponent < 0 ? inverse() : this;
        var times = Math.abs(exponent);
        return new Rational(base.numerator.pow(times), base.denominator.pow(times));
    }

    /// -1, 0 or 1.
    public int signum() {
        return numerator.signum();
    }

    /// Whether it is a whole number.
    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /// It as an `int`, if it is one of at most 30 bits.
    public OptionalInt small() {
        return isWhole() && numerator.bitLength() <= SMALL_BITS
                ? OptionalInt.of(numerator.intValue())
                : OptionalInt.empty();
    }

    /// The largest whole number that is not greater.
    public Rational floor() {
        var parts = numerator.divideAndRemainder(denominator);
        return of(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0]);
    }

    /// How many bits it takes.
    public int bits() {
        return Math.max(numerator.bitLength(), denominator.bitLength());
    }

    /// The nearest machine number.
    public double value() {
        int surplus = Math.max(0, bits() - MACHINE_BITS);
        return numerator.shiftRight(surplus).doubleValue()
                / denominator.shiftRight(surplus).doubleValue();
    }

    /// It with so many digits.
    public BigDecimal rounded(int digits) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), new MathContext(digits));
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
