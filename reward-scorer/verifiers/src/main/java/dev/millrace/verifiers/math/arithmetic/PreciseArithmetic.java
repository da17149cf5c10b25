package dev.millrace.verifiers.math.arithmetic;

import dev.millrace.verifiers.math.expression.Constant;
import dev.millrace.verifiers.math.expression.Function;
import dev.millrace.verifiers.math.number.Digits;
import dev.millrace.verifiers.math.number.Effort;
import dev.millrace.verifiers.math.number.Rational;
import dev.millrace.verifiers.math.number.UndefinedException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/// Real numbers of many digits.
///
/// @param digits how many, and the functions
/// @param context the precision that is calculated with
/// @param effort what it may take
public record PreciseArithmetic(Digits digits, MathContext context, Effort effort) implements Arithmetic<BigDecimal> {
    private static final int MOST_TENS = 10_000;

    /// @param digits how many
    /// @param effort what it may take
    public PreciseArithmetic(int digits, Effort effort) {
        this(new Digits(digits), new Digits(digits).context(), effort);
    }

    @Override
    public BigDecimal number(Rational value) {
        return value.rounded(context.getPrecision());
    }

    @Override
    public BigDecimal constant(Constant constant) {
        spendOnFunction();
        return switch (constant) {
            case PI -> digits.pi();
            case E -> digits.exp(BigDecimal.ONE);
            case I, INFINITY -> throw new UndefinedException("number: got " + constant + ", expected a real one");
        };
    }

    @Override
    public BigDecimal sum(BigDecimal left, BigDecimal right) {
        spend();
        return left.add(right, context);
    }

    @Override
    public BigDecimal product(BigDecimal left, BigDecimal right) {
        spend();
        return bounded(left.multiply(right, context));
    }

    @Override
    public BigDecimal power(BigDecimal base, BigDecimal exponent) {
        spendOnFunction();
        if (exponent.stripTrailingZeros().scale() <= 0
                && exponent.abs().compareTo(BigDecimal.valueOf(MOST_TENS)) <= 0) {
            return repeated(base, exponent.intValueExact());
        }
        return bounded(digits.exp(exponent.multiply(digits.ln(base), context)));
    }

    private BigDecimal repeated(BigDecimal base, int times) {
        if (base.signum() == 0 && times <= 0) {
            throw new UndefinedException("power: got one of 0, expected another base");
        }
        return bounded(base.pow(times, context));
    }

    @Override
    public BigDecimal root(BigDecimal radicand, int degree) {
        spendOnFunction();
        if (radicand.signum() < 0) {
            if (degree % 2 == 0) {
                throw new UndefinedException("root: got one of a negative number, expected a real one");
            }
            return root(radicand.negate(), degree).negate();
        }
        if (degree == 2 || radicand.signum() == 0) {
            return degree > 0 ? radicand.sqrt(context) : power(radicand, BigDecimal.valueOf(degree));
        }
        return power(radicand, BigDecimal.ONE.divide(BigDecimal.valueOf(degree), context));
    }

    @Override
    public BigDecimal call(Function function, List<BigDecimal> arguments) {
        spendOnFunction();
        return new PreciseFunctions(digits, effort).call(function, arguments);
    }

    @Override
    public int whole(BigDecimal value) {
        if (value.stripTrailingZeros().scale() > 0 || value.abs().compareTo(BigDecimal.valueOf(1 << 30)) > 0) {
            throw new UndefinedException("number: got another, expected a whole one");
        }
        return value.intValueExact();
    }

    private void spend() {
        effort.spend(8 + context.getPrecision() / 4);
    }

    private void spendOnFunction() {
        var words = context.getPrecision() / 16L;
        effort.spend(words * words * 100);
    }

    private static BigDecimal bounded(BigDecimal value) {
        if (Math.abs((long) value.precision() - value.scale()) > MOST_TENS) {
            throw new UndefinedException("number: got one beyond 10^" + MOST_TENS + ", expected a smaller one");
        }
        return value;
    }
}
