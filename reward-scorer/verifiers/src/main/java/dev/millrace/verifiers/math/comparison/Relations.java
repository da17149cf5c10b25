package dev.millrace.verifiers.math.comparison;

import dev.millrace.verifiers.math.answer.Answer;
import dev.millrace.verifiers.math.answer.Relator;
import dev.millrace.verifiers.math.equality.Equality;
import dev.millrace.verifiers.math.equality.Proportion;
import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.expression.Terms;
import java.util.List;
import java.util.Optional;

/// Compares equations and inequalities: two are the same if the difference of one's sides is a multiple of that
/// of the other's, a positive one where the direction counts.
///
/// @param equality whether expressions are equal
record Relations(Equality equality) {
    boolean holds(Answer.Relation truth, Answer given) {
        return switch (given) {
            case Answer.Relation other -> areSame(truth, other);
            case Answer.Named named ->
                equation(named).filter(other -> areSame(truth, other)).isPresent();
            case Answer.Scalar _, Answer.Matrix _, Answer.Ratio _, Answer.Numeral _, Answer.Words _ -> false;
            case Answer.Listing _, Answer.Tuple _, Answer.SetOf _, Answer.Combined _, Answer.Domain _ -> false;
        };
    }

    /// What is said of a name as an equation, if both of its sides are expressions.
    static Optional<Answer.Relation> equation(Answer.Named named) {
        return named.value() instanceof Answer.Scalar(var value, var _)
                ? named.left().map(left -> new Answer.Relation(List.of(left, value), List.of(Relator.EQUAL)))
                : Optional.empty();
    }

    private boolean areSame(Answer.Relation truth, Answer.Relation given) {
        return areSameInOrder(truth, given) || areSameInOrder(truth, turned(given));
    }

    private static Answer.Relation turned(Answer.Relation relation) {
        return new Answer.Relation(
                relation.sides().reversed(),
                relation.relators().reversed().stream().map(Relator::turned).toList());
    }

    private boolean areSameInOrder(Answer.Relation truth, Answer.Relation given) {
        boolean same = truth.relators().size() == given.relators().size();
        for (int at = 0; at < truth.relators().size() && same; at++) {
            same = areSame(
                    truth.relators().get(at),
                    difference(truth, at),
                    given.relators().get(at),
                    difference(given, at));
        }
        return same;
    }

    private static Expression difference(Answer.Relation relation, int at) {
        return Terms.difference(relation.sides().get(at), relation.sides().get(at + 1));
    }

    private boolean areSame(Relator relator, Expression truth, Relator other, Expression given) {
        var sign = new Proportion(equality.effort()).sign(truth, given);
        if (sign.isEmpty()) {
            return false;
        }
        var isDirected = relator != Relator.EQUAL && relator != Relator.UNEQUAL;
        return relator == (isDirected && sign.getAsInt() < 0 ? other.turned() : other);
    }
}
