package dev.millrace.verifiers.math.arithmetic;

import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.number.Effort;
import dev.millrace.verifiers.math.number.Rational;
import dev.millrace.verifiers.math.number.UndefinedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Calculates expressions.
///
/// @param arithmetic the numbers to calculate with
/// @param variables what the variables are worth
/// @param effort what it may take
/// @param <T> the numbers to calculate with
public record Evaluation<T>(Arithmetic<T> arithmetic, Map<String, T> variables, Effort effort) {
    private static final int MOST_TERMS = 2_000;

    /// What an expression is worth.
    ///
    /// @throws UndefinedException if it has no value
    public T of(Expression expression) {
        effort.spend(2);
        return switch (expression) {
            case Expression.Literal(var value, var _) -> arithmetic.number(value);
            case Expression.Named(var constant) -> arithmetic.constant(constant);
            case Expression.Variable(var name) -> variable(name);
            case Expression.Sum(var terms) -> sum(terms);
            case Expression.Product(var factors) -> product(factors);
            case Expression.Power(var base, var exponent) -> power(base, exponent);
            case Expression.Root(var radicand, var degree) ->
                arithmetic.root(of(radicand), arithmetic.whole(of(degree)));
            case Expression.Call(var function, var arguments) -> arithmetic.call(function, all(arguments));
            case Expression.Applied(var name, var arguments) -> arithmetic.applied(name, all(arguments));
            case Expression.Series series -> series(series);
        };
    }

    private T variable(String name) {
        var value = variables.get(name);
        if (value == null) {
            throw new UndefinedException("variable: got " + name + ", expected one that has a value");
        }
        return value;
    }

    private T sum(List<Expression> terms) {
        var sum = of(terms.getFirst());
        for (var term : terms.subList(1, terms.size())) {
            sum = arithmetic.sum(sum, of(term));
        }
        return sum;
    }

    private T product(List<Expression> factors) {
        var product = of(factors.getFirst());
        for (var factor : factors.subList(1, factors.size())) {
            product = arithmetic.product(product, of(factor));
        }
        return product;
    }

    /// A fractional exponent is a root, so that that of a negative number may be real.
    private T power(Expression base, Expression exponent) {
        if (exponent instanceof Expression.Literal(var value, var _) && !value.isWhole()) {
            var degree = Rational.of(value.denominator()).small();
            if (degree.isPresent()) {
                var root = arithmetic.root(of(base), degree.getAsInt());
                return arithmetic.power(root, arithmetic.number(Rational.of(value.numerator())));
            }
        }
        return arithmetic.power(of(base), of(exponent));
    }

    private List<T> all(List<Expression> arguments) {
        List<T> values = new ArrayList<>(arguments.size());
        for (var argument : arguments) {
            values.add(of(argument));
        }
        return values;
    }

    private T series(Expression.Series series) {
        var from = arithmetic.whole(of(series.from()));
        var to = arithmetic.whole(of(series.to()));
        if ((long) to - from >= MOST_TERMS) {
            throw new UndefinedException("series: got more than " + MOST_TERMS + " terms, expected less");
        }
        var outer = variables.get(series.index());
        var result = arithmetic.number(series.isSum() ? Rational.ZERO : Rational.ONE);
        for (int index = from; index <= to; index++) {
            variables.put(series.index(), arithmetic.number(Rational.of(index)));
            var term = of(series.body());
            result = series.isSum() ? arithmetic.sum(result, term) : arithmetic.product(result, term);
        }
        variables.remove(series.index());
        if (outer != null) {
            variables.put(series.index(), outer);
        }
        return result;
    }
}
