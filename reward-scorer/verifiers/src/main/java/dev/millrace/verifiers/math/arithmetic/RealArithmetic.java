package dev.millrace.verifiers.math.arithmetic;

import dev.millrace.verifiers.math.expression.Constant;
import dev.millrace.verifiers.math.expression.Function;
import dev.millrace.verifiers.math.number.Effort;
import dev.millrace.verifiers.math.number.Rational;
import dev.millrace.verifiers.math.number.UndefinedException;
import java.util.List;

/// Real machine numbers. What has no real value is not a number.
///
/// @param effort what it may take
public record RealArithmetic(Effort effort) implements Arithmetic<Double> {
    private static final int FUNCTION = 10;
    private static final double LARGEST_EXACT = 1L << 52;

    @Override
    public Double number(Rational value) {
        return value.value();
    }

    @Override
    public Double constant(Constant constant) {
        return switch (constant) {
            case PI -> Math.PI;
            case E -> Math.E;
            case I -> Double.NaN;
            case INFINITY -> Double.POSITIVE_INFINITY;
        };
    }

    @Override
    public Double sum(Double left, Double right) {
        return left + right;
    }

    @Override
    public Double product(Double left, Double right) {
        return left * right;
    }

    @Override
    public Double power(Double base, Double exponent) {
        effort.spend(FUNCTION);
        return base == 0 && exponent <= 0 ? Double.NaN : Math.pow(base, exponent);
    }

    @Override
    public Double root(Double radicand, int degree) {
        if (degree == 2) {
            return Math.sqrt(radicand);
        }
        return radicand < 0 && degree % 2 != 0 ? -Math.pow(-radicand, 1.0 / degree) : Math.pow(radicand, 1.0 / degree);
    }

    @Override
    public Double call(Function function, List<Double> arguments) {
        effort.spend(FUNCTION);
        double x = arguments.getFirst();
        return switch (function) {
            case ABS -> Math.abs(x);
            case FLOOR -> Math.floor(x);
            case CEILING -> Math.ceil(x);
            case LN -> x > 0 ? Math.log(x) : Double.NaN;
            case SIN -> Math.sin(x);
            case COS -> Math.cos(x);
            case TAN -> Math.tan(x);
            case ARCSIN -> Math.asin(x);
            case ARCCOS -> Math.acos(x);
            case ARCTAN -> Math.atan(x);
            case SINH -> Math.sinh(x);
            case COSH -> Math.cosh(x);
            case TANH -> Math.tanh(x);
            case MAX -> arguments.stream().reduce(x, Math::max);
            case MIN -> arguments.stream().reduce(x, Math::min);
            case FACTORIAL, DOUBLE_FACTORIAL, BINOMIAL, GCD, LCM, REMAINDER -> exact(function, arguments);
        };
    }

    @Override
    public int whole(Double value) {
        if (value != Math.rint(value) || Math.abs(value) > 1 << 30) {
            throw new UndefinedException("number: got " + value + ", expected a whole one");
        }
        return value.intValue();
    }

    private double exact(Function function, List<Double> arguments) {
        List<Rational> whole = arguments.stream().map(RealArithmetic::exact).toList();
        return WholeNumbers.call(function, whole, effort).value();
    }

    private static Rational exact(double value) {
        if (value != Math.rint(value) || Math.abs(value) > LARGEST_EXACT) {
            throw new UndefinedException("number: got " + value + ", expected a whole one");
        }
        return Rational.of((long) value);
    }
}
