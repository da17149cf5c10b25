package dev.millrace.verifiers.math.arithmetic;

import dev.millrace.verifiers.math.expression.Constant;
import dev.millrace.verifiers.math.expression.Function;
import dev.millrace.verifiers.math.number.Effort;
import dev.millrace.verifiers.math.number.Rational;
import dev.millrace.verifiers.math.number.UndefinedException;
import java.util.List;

/// Fractions of at most 16,384 bits.
///
/// @param effort what it may take
public record ExactArithmetic(Effort effort) implements Arithmetic<Rational> {
    private static final int MOST_BITS = 16_384;

    @Override
    public Rational number(Rational value) {
        return bounded(value);
    }

    @Override
    public Rational constant(Constant constant) {
        throw new UndefinedException("fraction: got " + constant + ", expected a fraction");
    }

    @Override
    public Rational sum(Rational left, Rational right) {
        spend(left, right);
        return bounded(left.plus(right));
    }

    @Override
    public Rational product(Rational left, Rational right) {
        spend(left, right);
        return bounded(left.times(right));
    }

    @Override
    public Rational power(Rational base, Rational exponent) {
        if (base.equals(Rational.ONE)) {
            return base;
        }
        var times = whole(exponent);
        var bits = (long) base.bits() * Math.abs((long) times);
        if (bits > MOST_BITS + Long.SIZE) {
            throw tooLarge(bits);
        }
        effort.spend(bits * bits / 4_096 + 4);
        return bounded(base.power(times));
    }

    @Override
    public Rational root(Rational radicand, int degree) {
        throw new UndefinedException("fraction: got a root, expected a fraction");
    }

    @Override
    public Rational call(Function function, List<Rational> arguments) {
        return bounded(WholeNumbers.call(function, arguments, effort));
    }

    @Override
    public int whole(Rational value) {
        return value.small().orElseThrow(() -> new UndefinedException("number: got another, expected a whole one"));
    }

    private void spend(Rational left, Rational right) {
        var words = (left.bits() + right.bits()) / 32L;
        effort.spend(2 + words * words / (left.isWhole() && right.isWhole() ? 16 : 1));
    }

    private static Rational bounded(Rational value) {
        if (value.bits() > MOST_BITS) {
            throw tooLarge(value.bits());
        }
        return value;
    }

    private static UndefinedException tooLarge(long bits) {
        return new UndefinedException("fraction: got " + bits + " bits, expected at most " + MOST_BITS);
    }
}
