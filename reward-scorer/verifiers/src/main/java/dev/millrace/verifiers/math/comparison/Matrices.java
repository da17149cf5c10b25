package dev.millrace.verifiers.math.comparison;

import dev.millrace.verifiers.math.answer.Answer;
import dev.millrace.verifiers.math.expression.Expression;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Compares matrices, cell by cell. A column or row equals the tuple of its cells, and brackets in brackets are
/// rows.
///
/// @param equivalence compares the cells
record Matrices(Equivalence equivalence) {
    boolean holds(Answer.Matrix truth, Answer given) {
        return switch (given) {
            case Answer.Matrix other -> areEqual(truth.rows(), other.rows());
            case Answer.Tuple(var items, var _, var _) ->
                isVector(truth, items)
                        || rows(items)
                                .filter(rows -> areEqual(truth.rows(), rows))
                                .isPresent();
            case Answer.Listing(var items, var _) -> isVector(truth, items);
            case Answer.Scalar _, Answer.Relation _, Answer.Ratio _, Answer.Numeral _, Answer.Words _ -> false;
            case Answer.Named _, Answer.SetOf _, Answer.Combined _, Answer.Domain _ -> false;
        };
    }

    private boolean areEqual(List<List<Expression>> truth, List<List<Expression>> given) {
        boolean equal = truth.size() == given.size();
        for (int row = 0; row < truth.size() && equal; row++) {
            equal = areEqualRows(truth.get(row), given.get(row));
        }
        return equal;
    }

    private boolean areEqualRows(List<Expression> truth, List<Expression> given) {
        boolean equal = truth.size() == given.size();
        for (int column = 0; column < truth.size() && equal; column++) {
            equal = equivalence.areEqual(truth.get(column), given.get(column));
        }
        return equal;
    }

    private boolean isVector(Answer.Matrix matrix, List<Answer> items) {
        var isOne = matrix.rows().size() == 1 || matrix.rows().getFirst().size() == 1;
        var cells = matrix.rows().stream().flatMap(List::stream).toList();
        return isOne
                && values(items).filter(values -> areEqualRows(cells, values)).isPresent();
    }

    private static Optional<List<Expression>> values(List<Answer> items) {
        var values = items.stream()
                .flatMap(item -> item instanceof Answer.Scalar(var value, var _) ? Stream.of(value) : Stream.of())
                .toList();
        return values.size() == items.size() ? Optional.of(values) : Optional.empty();
    }

    private static Optional<List<List<Expression>>> rows(List<Answer> items) {
        var rows = items.stream()
                .flatMap(item ->
                        item instanceof Answer.Tuple(var cells, var _, var _) ? values(cells).stream() : Stream.of())
                .toList();
        return rows.size() == items.size() ? Optional.of(rows) : Optional.empty();
    }
}
