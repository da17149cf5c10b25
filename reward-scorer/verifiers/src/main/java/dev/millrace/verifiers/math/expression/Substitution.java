package dev.millrace.verifiers.math.expression;

import java.util.List;
import java.util.Map;

/// Puts expressions in the place of variables.
///
/// @param values by the variables' names
public record Substitution(Map<String, Expression> values) {
    public Substitution {
        values = Map.copyOf(values);
    }

    /// The expression with the variables replaced.
    public Expression in(Expression expression) {
        return switch (expression) {
            case Expression.Literal number -> number;
            case Expression.Named named -> named;
            case Expression.Variable variable -> values.getOrDefault(variable.name(), variable);
            case Expression.Sum(var terms) -> new Expression.Sum(all(terms));
            case Expression.Product(var factors) -> new Expression.Product(all(factors));
            case Expression.Power(var base, var exponent) -> new Expression.Power(in(base), in(exponent));
            case Expression.Root(var radicand, var degree) -> new Expression.Root(in(radicand), in(degree));
            case Expression.Call(var function, var arguments) -> new Expression.Call(function, all(arguments));
            case Expression.Applied(var name, var arguments) -> new Expression.Applied(name, all(arguments));
            case Expression.Series(var isSum, var index, var from, var to, var body) ->
                new Expression.Series(isSum, index, in(from), in(to), in(body));
        };
    }

    private List<Expression> all(List<Expression> expressions) {
        return expressions.stream().map(this::in).toList();
    }
}
