package dev.millrace.verifiers.math.comparison;

import dev.millrace.verifiers.math.answer.Answer.Operation;
import dev.millrace.verifiers.math.answer.Answer;
import dev.millrace.verifiers.math.number.BeyondBoundsException;
import java.util.List;
import java.util.stream.Collectors;

/// Compares what has several parts.
///
/// @param equivalence compares the parts
record Lists(Equivalence equivalence) {
    private static final int MOST_PAIRS = 2_500;

    boolean listing(Answer.Listing truth, Answer given) {
        return switch (given) {
            case Answer.Listing(var items, var _) -> areSameListings(truth.items(), items);
            case Answer.SetOf(var items) -> areSameSets(truth.items(), items);
            case Answer.Tuple tuple ->
                !tuple.leftClosed() && !tuple.rightClosed() && equivalence.areSame(truth.items(), tuple.items());
            case Answer.Scalar _ -> truth.items().stream().allMatch(item -> equivalence.holds(item, given));
            case Answer.Relation _, Answer.Ratio _, Answer.Numeral _, Answer.Words _, Answer.Matrix _ -> false;
            case Answer.Named _, Answer.Combined _, Answer.Domain _ -> false;
        };
    }

    /// Values of different names against values without: in their order. Else in any.
    private boolean areSameListings(List<Answer> truth, List<Answer> given) {
        return hasNames(truth) != hasNames(given) ? equivalence.areSame(truth, given) : areSameSets(truth, given);
    }

    private static boolean hasNames(List<Answer> items) {
        var names = items.stream()
                .filter(Answer.Named.class::isInstance)
                .map(item -> ((Answer.Named) item).name())
                .collect(Collectors.toSet());
        return names.size() > 1;
    }

    boolean set(Answer.SetOf truth, Answer given) {
        return switch (given) {
            case Answer.SetOf(var items) -> areSameSets(truth.items(), items);
            case Answer.Listing(var items, var _) -> areSameSets(truth.items(), items);
            case Answer.Scalar _, Answer.Words _ ->
                truth.items().size() == 1 && equivalence.holds(truth.items().getFirst(), given);
            case Answer.Relation _, Answer.Ratio _, Answer.Numeral _, Answer.Tuple _, Answer.Matrix _ -> false;
            case Answer.Named _, Answer.Combined _, Answer.Domain _ -> false;
        };
    }

    boolean tuple(Answer.Tuple truth, Answer given) {
        return switch (given) {
            case Answer.Tuple other -> haveSameEnds(truth, other) && equivalence.areSame(truth.items(), other.items());
            case Answer.Listing(var items, var _) ->
                !truth.leftClosed() && !truth.rightClosed() && equivalence.areSame(truth.items(), items);
            case Answer.Matrix matrix -> new Matrices(equivalence).holds(matrix, truth);
            case Answer.Relation _, Answer.Ratio _, Answer.Numeral _, Answer.Words _, Answer.Scalar _ -> false;
            case Answer.Named _, Answer.SetOf _, Answer.Combined _, Answer.Domain _ -> false;
        };
    }

    /// The brackets of two numbers may be those of an interval; those of more are a matter of taste.
    private static boolean haveSameEnds(Answer.Tuple truth, Answer.Tuple given) {
        return truth.items().size() != 2
                || (truth.leftClosed() == given.leftClosed() && truth.rightClosed() == given.rightClosed());
    }

    boolean combined(Answer.Combined truth, Answer given) {
        if (!(given instanceof Answer.Combined(var operation, var parts)) || operation != truth.operation()) {
            return false;
        }
        return operation == Operation.UNION
                ? areSameSets(truth.parts(), parts)
                : equivalence.areSame(truth.parts(), parts);
    }

    /// Whether each item of one is in the other.
    private boolean areSameSets(List<Answer> truth, List<Answer> given) {
        if ((long) truth.size() * given.size() > MOST_PAIRS) {
            throw new BeyondBoundsException("sets: got more than " + MOST_PAIRS + " pairs of elements, expected less");
        }
        boolean[] found = new boolean[given.size()];
        for (var item : truth) {
            boolean any = false;
            for (int at = 0; at < found.length; at++) {
                if ((!any || !found[at]) && equivalence.holds(item, given.get(at))) {
                    found[at] = true;
                    any = true;
                }
            }
            if (!any) {
                return false;
            }
        }
        for (var each : found) {
            if (!each) {
                return false;
            }
        }
        return true;
    }
}
