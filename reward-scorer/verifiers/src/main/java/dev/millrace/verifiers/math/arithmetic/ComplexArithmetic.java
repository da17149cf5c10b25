package dev.millrace.verifiers.math.arithmetic;

import dev.millrace.verifiers.math.expression.Constant;
import dev.millrace.verifiers.math.expression.Function;
import dev.millrace.verifiers.math.number.Complex;
import dev.millrace.verifiers.math.number.Effort;
import dev.millrace.verifiers.math.number.Rational;
import dev.millrace.verifiers.math.number.UndefinedException;
import java.util.List;

/// Complex machine numbers, with principal values.
///
/// @param real for what is real
public record ComplexArithmetic(RealArithmetic real) implements Arithmetic<Complex> {
    private static final int LARGEST_EXPONENT = 64;
    private static final int FUNCTION = 40;

    /// @param effort what it may take
    public ComplexArithmetic(Effort effort) {
        this(new RealArithmetic(effort));
    }

    @Override
    public Complex number(Rational value) {
        return Complex.of(value.value());
    }

    @Override
    public Complex constant(Constant constant) {
        return constant == Constant.I ? Complex.I : Complex.of(real.constant(constant));
    }

    @Override
    public Complex sum(Complex left, Complex right) {
        return left.plus(right);
    }

    @Override
    public Complex product(Complex left, Complex right) {
        return left.times(right);
    }

    @Override
    public Complex power(Complex base, Complex exponent) {
        real.effort().spend(FUNCTION);
        if (base.equals(Complex.of(Math.E))) {
            return exponent.exp();
        }
        var times = (int) exponent.re();
        if (exponent.im() == 0 && exponent.re() == times && Math.abs(times) <= LARGEST_EXPONENT) {
            return repeated(base, times);
        }
        return base.size() == 0 && exponent.re() > 0
                ? Complex.ZERO
                : base.log().times(exponent).exp();
    }

    private static Complex repeated(Complex base, int times) {
        var power = Complex.of(1);
        for (int n = 0; n < Math.abs(times); n++) {
            power = power.times(base);
        }
        return times < 0 ? Complex.of(1).over(power) : power;
    }

    @Override
    public Complex root(Complex radicand, int degree) {
        if (degree == 2) {
            return radicand.sqrt();
        }
        return radicand.im() == 0 && (radicand.re() >= 0 || degree % 2 != 0)
                ? Complex.of(real.root(radicand.re(), degree))
                : radicand.log().times(1.0 / degree).exp();
    }

    @Override
    public Complex call(Function function, List<Complex> arguments) {
        real.effort().spend(FUNCTION);
        var x = arguments.getFirst();
        var turned = new Complex(-x.im(), x.re());
        return switch (function) {
            case ABS -> Complex.of(x.size());
            case LN -> x.log();
            case SIN -> over(difference(turned), new Complex(0, 2));
            case COS -> sum(turned.exp(), turned.times(-1).exp()).times(0.5);
            case TAN ->
                over(
                        difference(turned),
                        sum(turned.exp(), turned.times(-1).exp()).times(Complex.I));
            case SINH -> difference(x).times(0.5);
            case COSH -> sum(x.exp(), x.times(-1).exp()).times(0.5);
            case TANH -> over(difference(x), sum(x.exp(), x.times(-1).exp()));
            case FLOOR, CEILING, FACTORIAL, DOUBLE_FACTORIAL, BINOMIAL, ARCSIN, ARCCOS, ARCTAN ->
                inReal(function, arguments);
            case MAX, MIN, GCD, LCM, REMAINDER -> inReal(function, arguments);
        };
    }

    @Override
    public int whole(Complex value) {
        return real.whole(realPart(value));
    }

    private static Complex difference(Complex x) {
        return x.exp().minus(x.times(-1).exp());
    }

    private static Complex over(Complex left, Complex right) {
        return left.over(right);
    }

    private Complex inReal(Function function, List<Complex> arguments) {
        return Complex.of(real.call(
                function, arguments.stream().map(ComplexArithmetic::realPart).toList()));
    }

    private static double realPart(Complex value) {
        if (!value.isReal()) {
            throw new UndefinedException("number: got a complex one, expected a real one");
        }
        return value.re();
    }
}
