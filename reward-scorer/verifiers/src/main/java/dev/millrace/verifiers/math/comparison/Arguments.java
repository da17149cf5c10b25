package dev.millrace.verifiers.math.comparison;

import dev.millrace.verifiers.math.answer.Answer;
import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.expression.Substitution;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The letters that functions are defined with: f(x) = x² and f(t) = t² are the same.
final class Arguments {
    private Arguments() {}

    /// The value of the second with the first one's letter, if both are functions of one.
    static Answer aligned(Answer.Named truth, Answer.Named given) {
        var wanted = letter(truth);
        var used = letter(given);
        return wanted.isPresent() && used.isPresent() && given.value() instanceof Answer.Scalar(var value, var unit)
                ? new Answer.Scalar(renamed(value, used.get(), wanted.get()), unit)
                : given.value();
    }

    private static Optional<String> letter(Answer.Named named) {
        return named.left().flatMap(Arguments::letter);
    }

    /// The letter of `f(x)`; read as a product, where the name is not one of a function that is known by it.
    private static Optional<String> letter(Expression call) {
        return switch (call) {
            case Expression.Applied(var _, var arguments) -> last(arguments);
            case Expression.Product(var factors) when factors.size() == 2 -> last(factors);
            case Expression other -> Optional.empty();
        };
    }

    private static Optional<String> last(List<Expression> parts) {
        return parts.getLast() instanceof Expression.Variable(var name) ? Optional.of(name) : Optional.empty();
    }

    private static Expression renamed(Expression value, String from, String to) {
        return new Substitution(Map.of(from, new Expression.Variable(to))).in(value);
    }
}
