package dev.millrace.verifiers.math.comparison;

import dev.millrace.verifiers.math.answer.Answer;
import dev.millrace.verifiers.math.answer.Relator;
import dev.millrace.verifiers.math.equality.Equality;
import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.region.Regions;
import dev.millrace.verifiers.math.region.Solution;
import java.util.List;
import java.util.Locale;

/// Whether an answer is the right one.
///
/// Not symmetric: what the ground truth leaves out, such as a name or a base, the answer may add; what it
/// demands, such as an equation, the answer must have.
///
/// @param equality whether expressions are equal
public record Equivalence(Equality equality) {
    /// Whether an answer is the right one.
    ///
    /// @param truth the right one
    /// @param given the other
    public boolean holds(Answer truth, Answer given) {
        if (truth.equals(given)) {
            return true;
        }
        if (given instanceof Answer.Named(var _, var _, var value) && !(truth instanceof Answer.Named)) {
            return truth instanceof Answer.Relation relation
                    ? relations().holds(relation, given) || new Regions(equality).hold(truth, given)
                    : holds(truth, value);
        }
        if (given instanceof Answer.SetOf(var items) && items.size() == 1 && truth instanceof Answer.Scalar) {
            return holds(truth, items.getFirst());
        }
        return byKind(truth, given) || areIntervals(truth, given) || new Regions(equality).hold(truth, given);
    }

    /// Whether one is an interval and the other says the same of a variable, with ends that may have letters.
    private boolean areIntervals(Answer truth, Answer given) {
        if (truth instanceof Answer.Relation relation && given instanceof Answer.Tuple) {
            return Solution.interval(relation)
                    .filter(interval -> holds(interval, given))
                    .isPresent();
        }
        return truth instanceof Answer.Tuple
                && given instanceof Answer.Relation relation
                && Solution.interval(relation)
                        .filter(interval -> holds(truth, interval))
                        .isPresent();
    }

    private boolean byKind(Answer truth, Answer given) {
        return switch (truth) {
            case Answer.Scalar scalar -> new Scalars(this).holds(scalar, given);
            case Answer.Words words -> Wordings.holds(words, given);
            case Answer.Named named -> named(named, given);
            case Answer.Listing listing -> lists().listing(listing, given);
            case Answer.SetOf set -> lists().set(set, given);
            case Answer.Tuple tuple -> lists().tuple(tuple, given);
            case Answer.Combined combined -> lists().combined(combined, given);
            case Answer.Relation relation -> relations().holds(relation, given);
            case Answer.Matrix matrix -> new Matrices(this).holds(matrix, given);
            case Answer.Numeral numeral -> new Scalars(this).numeral(numeral, given);
            case Answer.Ratio ratio -> new Scalars(this).ratio(ratio, given);
            case Answer.Domain _ -> false;
        };
    }

    private Lists lists() {
        return new Lists(this);
    }

    private Relations relations() {
        return new Relations(equality);
    }

    private boolean named(Answer.Named truth, Answer given) {
        return switch (given) {
            case Answer.Named other -> areSame(truth, other);
            case Answer.Relation relation -> relations().holds(relation, truth);
            case Answer other -> holds(truth.value(), other);
        };
    }

    /// Values of the same name; or of names that are words, as nobody is held to those; or the same equation.
    private boolean areSame(Answer.Named truth, Answer.Named given) {
        if (truth.name().equals(given.name()) || isWord(truth.name()) || isWord(given.name())) {
            return holds(truth.value(), Arguments.aligned(truth, given));
        }
        return Relations.equation(truth)
                .flatMap(right ->
                        Relations.equation(given).map(other -> relations().holds(right, other)))
                .orElse(false);
    }

    private static boolean isWord(String name) {
        return name.equals(Answer.Named.ANY)
                || (name.length() > 3
                        && name.chars().allMatch(Character::isLetter)
                        && name.equals(name.toLowerCase(Locale.ROOT)));
    }

    /// Whether two expressions are equal.
    boolean areEqual(Expression left, Expression right) {
        return equality.holds(left, right);
    }

    /// Whether all of two lists are the same, one by one.
    boolean areSame(List<Answer> truth, List<Answer> given) {
        boolean same = truth.size() == given.size();
        for (int at = 0; at < truth.size() && same; at++) {
            same = holds(truth.get(at), given.get(at));
        }
        return same;
    }

    /// Whether a relation is an equation.
    static boolean isEquation(Answer.Relation relation) {
        return relation.relators().equals(List.of(Relator.EQUAL));
    }
}
