package dev.millrace.verifiers.math.arithmetic;

import dev.millrace.verifiers.math.expression.Constant;
import dev.millrace.verifiers.math.expression.Function;
import dev.millrace.verifiers.math.number.Effort;
import dev.millrace.verifiers.math.number.Rational;
import dev.millrace.verifiers.math.number.Surd;
import dev.millrace.verifiers.math.number.UndefinedException;
import java.util.List;

/// Sums of square roots times powers of π.
///
/// @param exact for the fractions among them
public record SurdArithmetic(ExactArithmetic exact) implements Arithmetic<Surd> {
    private static final int LARGEST_EXPONENT = 8;
    private static final int EFFORT = 40;

    /// @param effort what it may take
    public SurdArithmetic(Effort effort) {
        this(new ExactArithmetic(effort));
    }

    @Override
    public Surd number(Rational value) {
        return Surd.of(exact.number(value));
    }

    @Override
    public Surd constant(Constant constant) {
        if (constant != Constant.PI) {
            throw new UndefinedException("surd: got " + constant + ", expected a root or π");
        }
        return Surd.pi();
    }

    @Override
    public Surd sum(Surd left, Surd right) {
        exact.effort().spend(EFFORT);
        return bounded(left.plus(right));
    }

    @Override
    public Surd product(Surd left, Surd right) {
        exact.effort()
                .spend(EFFORT
                        + (long) EFFORT * left.terms().size() * right.terms().size());
        return bounded(left.times(right));
    }

    @Override
    public Surd power(Surd base, Surd exponent) {
        if (base.terms().size() == 1 && base.terms().containsKey(new Surd.Basis(1, 0))) {
            return Surd.of(exact.power(base.fraction(), exponent.fraction()));
        }
        var times = whole(exponent);
        if (Math.abs(times) > LARGEST_EXPONENT) {
            throw new UndefinedException("surd: got exponent " + times + ", expected a smaller one");
        }
        var power = Surd.of(Rational.ONE);
        for (int n = 0; n < Math.abs(times); n++) {
            power = product(power, base);
        }
        return times < 0 ? power.inverse() : power;
    }

    @Override
    public Surd root(Surd radicand, int degree) {
        if (degree != 2) {
            throw new UndefinedException("surd: got a root of degree " + degree + ", expected a square root");
        }
        exact.effort().spend(1_000);
        return Surd.root(radicand.fraction());
    }

    @Override
    public Surd call(Function function, List<Surd> arguments) {
        return Surd.of(
                exact.call(function, arguments.stream().map(Surd::fraction).toList()));
    }

    @Override
    public int whole(Surd value) {
        return exact.whole(value.fraction());
    }

    /// Fractions that are small enough to be calculated with further.
    private Surd bounded(Surd value) {
        value.terms().values().forEach(exact::number);
        return value;
    }
}
