package dev.millrace.verifiers.math.arithmetic;

import dev.millrace.verifiers.math.expression.Function;
import dev.millrace.verifiers.math.number.Digits;
import dev.millrace.verifiers.math.number.Effort;
import dev.millrace.verifiers.math.number.Rational;
import dev.millrace.verifiers.math.number.UndefinedException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// The known functions, with many digits.
///
/// @param digits how many
/// @param effort what it may take
record PreciseFunctions(Digits digits, Effort effort) {
    /// A function's value.
    ///
    /// @throws UndefinedException if it has none
    BigDecimal call(Function function, List<BigDecimal> arguments) {
        var x = arguments.getFirst();
        return switch (function) {
            case ABS -> x.abs();
            case FLOOR -> x.setScale(0, RoundingMode.FLOOR);
            case CEILING -> x.setScale(0, RoundingMode.CEILING);
            case LN -> digits.ln(x);
            case SIN -> digits.sin(x);
            case COS -> digits.cos(x);
            case TAN -> over(digits.sin(x), digits.cos(x));
            case ARCSIN -> arcsine(x);
            case ARCCOS -> half(digits.pi()).subtract(arcsine(x));
            case ARCTAN -> digits.atan(x);
            case SINH -> half(digits.exp(x).subtract(digits.exp(x.negate())));
            case COSH -> half(digits.exp(x).add(digits.exp(x.negate())));
            case TANH -> hyperbolicTangent(x);
            case MAX -> arguments.stream().reduce(x, BigDecimal::max);
            case MIN -> arguments.stream().reduce(x, BigDecimal::min);
            case FACTORIAL, DOUBLE_FACTORIAL, BINOMIAL, GCD, LCM, REMAINDER -> exact(function, arguments);
        };
    }

    private BigDecimal exact(Function function, List<BigDecimal> arguments) {
        var whole = arguments.stream().map(PreciseFunctions::whole).toList();
        return WholeNumbers.call(function, whole, effort)
                .rounded(digits.context().getPrecision());
    }

    private static Rational whole(BigDecimal value) {
        if (value.stripTrailingZeros().scale() > 0 || value.precision() - value.scale() > 1_000) {
            throw new UndefinedException("number: got another, expected a whole one");
        }
        return Rational.of(value.toBigInteger());
    }

    private BigDecimal arcsine(BigDecimal x) {
        var rest = BigDecimal.ONE.subtract(x.multiply(x));
        if (rest.signum() < 0) {
            throw new UndefinedException("arcsine: got a number beyond 1, expected one within");
        }
        return rest.signum() == 0 ? half(digits.pi()).multiply(x) : digits.atan(over(x, rest.sqrt(digits.context())));
    }

    private BigDecimal hyperbolicTangent(BigDecimal x) {
        var square = digits.exp(x.add(x));
        return over(square.subtract(BigDecimal.ONE), square.add(BigDecimal.ONE));
    }

    private BigDecimal over(BigDecimal left, BigDecimal right) {
        if (right.signum() == 0) {
            throw new UndefinedException("division: got one by 0, expected another");
        }
        return left.divide(right, digits.context());
    }

    private BigDecimal half(BigDecimal x) {
        return x.divide(BigDecimal.valueOf(2), digits.context());
    }
}
