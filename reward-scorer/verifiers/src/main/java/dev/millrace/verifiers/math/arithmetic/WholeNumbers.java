package dev.millrace.verifiers.math.arithmetic;

import dev.millrace.verifiers.math.expression.Function;
import dev.millrace.verifiers.math.number.Effort;
import dev.millrace.verifiers.math.number.Rational;
import dev.millrace.verifiers.math.number.UndefinedException;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;

/// The functions whose values are exact.
final class WholeNumbers {
    private static final int LARGEST_FACTORIAL = 2_047;

    private WholeNumbers() {}

    /// A function's value.
    ///
    /// @throws UndefinedException if it has none, or an argument is too large
    static Rational call(Function function, List<Rational> arguments, Effort effort) {
        var first = arguments.getFirst();
        return switch (function) {
            case ABS -> first.signum() < 0 ? first.negated() : first;
            case FLOOR -> first.floor();
            case CEILING -> first.negated().floor().negated();
            case FACTORIAL -> factorial(first, 1, effort);
            case DOUBLE_FACTORIAL -> factorial(first, 2, effort);
            case BINOMIAL -> binomial(first, arguments.getLast(), effort);
            case MAX -> arguments.stream().max(Comparator.naturalOrder()).orElse(first);
            case MIN -> arguments.stream().min(Comparator.naturalOrder()).orElse(first);
            case GCD -> arguments.stream().reduce(WholeNumbers::commonDivisor).orElse(first);
            case LCM -> arguments.stream().reduce(WholeNumbers::commonMultiple).orElse(first);
            case REMAINDER -> remainder(first, arguments.getLast());
            case LN, SIN, COS, TAN, ARCSIN, ARCCOS, ARCTAN, SINH, COSH, TANH ->
                throw new UndefinedException("function: got " + function + ", expected one with exact values");
        };
    }

    private static Rational factorial(Rational of, int step, Effort effort) {
        var last = small(of);
        effort.spend((long) last * last / 16);
        var product = BigInteger.ONE;
        for (int factor = last; factor > 1; factor -= step) {
            product = product.multiply(BigInteger.valueOf(factor));
        }
        return Rational.of(product);
    }

    private static Rational binomial(Rational from, Rational choose, Effort effort) {
        var all = small(from);
        var some = Math.min(small(choose), Math.max(all - small(choose), 0));
        effort.spend((long) some * some / 16 + some);
        if (choose.compareTo(from) > 0) {
            return Rational.ZERO;
        }
        var result = BigInteger.ONE;
        for (int k = 1; k <= some; k++) {
            result = result.multiply(BigInteger.valueOf(all - some + (long) k)).divide(BigInteger.valueOf(k));
        }
        return Rational.of(result);
    }

    private static int small(Rational value) {
        var whole = value.small().orElse(-1);
        if (whole < 0 || whole > LARGEST_FACTORIAL) {
            throw new UndefinedException("factorial: got another number, expected 0 to " + LARGEST_FACTORIAL);
        }
        return whole;
    }

    private static Rational commonDivisor(Rational left, Rational right) {
        return Rational.of(whole(left).gcd(whole(right)));
    }

    private static Rational commonMultiple(Rational left, Rational right) {
        return Rational.of(whole(left).multiply(whole(right)).abs())
                .times(commonDivisor(left, right).inverse());
    }

    private static Rational remainder(Rational of, Rational by) {
        if (whole(by).signum() <= 0) {
            throw new UndefinedException("remainder: got a divisor that is not positive, expected a positive one");
        }
        return Rational.of(whole(of).mod(whole(by)));
    }

    private static BigInteger whole(Rational value) {
        if (!value.isWhole()) {
            throw new UndefinedException("number: got a fraction, expected a whole one");
        }
        return value.numerator();
    }
}
