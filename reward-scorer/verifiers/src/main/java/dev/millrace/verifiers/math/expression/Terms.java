package dev.millrace.verifiers.math.expression;

import dev.millrace.verifiers.math.expression.Expression.Literal;
import dev.millrace.verifiers.math.number.Rational;
import java.util.ArrayList;
import java.util.List;

/// Puts expressions together.
public final class Terms {
    private static final int MOST_FACTORS = 50;

    private Terms() {}

    /// A whole number.
    public static Expression whole(long value) {
        return new Literal(Rational.of(value));
    }

    /// The sum; of one term, that term.
    public static Expression sum(List<Expression> terms) {
        return terms.size() == 1 ? terms.getFirst() : new Expression.Sum(terms);
    }

    /// The product; of one factor, that factor. Products in it are opened, so that long ones are not deep.
    public static Expression product(List<Expression> factors) {
        if (factors.size() == 1) {
            return factors.getFirst();
        }
        List<Expression> flat = new ArrayList<>();
        for (var factor : factors) {
            if (factor instanceof Expression.Product(var inner)) {
                flat.addAll(inner);
            } else {
                flat.add(factor);
            }
        }
        return new Expression.Product(flat);
    }

    /// The negative.
    public static Expression negated(Expression expression) {
        return switch (expression) {
            case Literal(var value, var places) -> new Literal(value.negated(), places);
            case Expression other -> product(List.of(new Literal(Rational.MINUS_ONE), other));
        };
    }

    /// The difference.
    public static Expression difference(Expression left, Expression right) {
        return new Expression.Sum(List.of(left, negated(right)));
    }

    /// The quotient; of two whole numbers, a number; of two factorials, what is left of them.
    public static Expression quotient(Expression above, Expression below) {
        var factors = factorsLeft(above, below);
        if (!factors.isEmpty()) {
            return product(factors);
        }
        if (above instanceof Literal(var top, var placesAbove)
                && below instanceof Literal(var bottom, var placesBelow)
                && placesAbove == Literal.EXACT
                && placesBelow == Literal.EXACT
                && bottom.signum() != 0
                && top.isWhole()
                && bottom.isWhole()) {
            return new Literal(new Rational(top.numerator(), bottom.numerator()));
        }
        return product(List.of(above, inverse(below)));
    }

    /// Of n! / m!, the numbers above m to n, if they are few.
    private static List<Expression> factorsLeft(Expression above, Expression below) {
        var from = factorial(below);
        var to = factorial(above);
        List<Expression> factors = new ArrayList<>();
        if (from > 0 && to > from && to - from <= MOST_FACTORS) {
            for (int factor = from + 1; factor <= to; factor++) {
                factors.add(whole(factor));
            }
        }
        return factors;
    }

    /// The n of n!; 0 where it is none.
    private static int factorial(Expression expression) {
        return expression instanceof Expression.Call(var function, var arguments)
                        && function == Function.FACTORIAL
                        && arguments.getFirst() instanceof Literal(var value, var _)
                ? Math.max(0, value.small().orElse(0))
                : 0;
    }

    /// One divided by it.
    public static Expression inverse(Expression expression) {
        return new Expression.Power(expression, whole(-1));
    }

    /// The square root.
    public static Expression squareRoot(Expression radicand) {
        return new Expression.Root(radicand, whole(2));
    }

    /// A known function's value.
    public static Expression call(Function function, Expression... arguments) {
        return new Expression.Call(function, List.of(arguments));
    }
}
