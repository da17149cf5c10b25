package dev.millrace.verifiers.math.formula;

import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.expression.Terms;
import java.util.ArrayList;
import java.util.List;

/// A matrix of expressions.
///
/// @param rows at least one, all of one length
public record Grid(List<List<Expression>> rows) {
    private static final int MOST_CELLS = 100;

    /// @throws UnreadableException if it has no rows, rows of several lengths, or more than 100 cells
    public Grid {
        rows = List.copyOf(rows);
        var width = rows.isEmpty() ? 0 : rows.getFirst().size();
        if (width == 0 || width * rows.size() > MOST_CELLS || rows.stream().anyMatch(row -> row.size() != width)) {
            throw new UnreadableException(
                    "matrix: got other rows, expected at most " + MOST_CELLS + " cells in equal ones");
        }
    }

    private int width() {
        return rows.getFirst().size();
    }

    /// The sum.
    ///
    /// @throws UnreadableException if the sizes differ
    Grid plus(Grid other) {
        if (width() != other.width() || rows.size() != other.rows.size()) {
            throw new UnreadableException("matrices: got different sizes, expected equal ones");
        }
        return of(
                rows.size(), width(), (row, column) -> Terms.sum(List.of(cell(row, column), other.cell(row, column))));
    }

    /// The multiple.
    Grid times(Expression factor) {
        return of(rows.size(), width(), (row, column) -> Terms.product(List.of(factor, cell(row, column))));
    }

    /// The product.
    ///
    /// @throws UnreadableException if the sizes do not go together
    Grid times(Grid other) {
        if (width() != other.rows.size()) {
            throw new UnreadableException("matrices: got sizes that do not go together, expected others");
        }
        return of(rows.size(), other.width(), (row, column) -> inner(rows.get(row), other, column));
    }

    private static Expression inner(List<Expression> row, Grid other, int column) {
        List<Expression> terms = new ArrayList<>();
        for (int between = 0; between < row.size(); between++) {
            terms.add(Terms.product(List.of(row.get(between), other.cell(between, column))));
        }
        return Terms.sum(terms);
    }

    /// Rows for columns.
    Grid transposed() {
        return of(width(), rows.size(), (row, column) -> cell(column, row));
    }

    /// The determinant, by the first row.
    ///
    /// @throws UnreadableException if it is not square
    Expression determinant() {
        if (width() != rows.size()) {
            throw new UnreadableException("determinant: got another matrix, expected a square one");
        }
        if (rows.size() == 1) {
            return cell(0, 0);
        }
        List<Expression> terms = new ArrayList<>();
        for (int column = 0; column < width(); column++) {
            var minor = Terms.product(List.of(cell(0, column), without(column).determinant()));
            terms.add(column % 2 == 0 ? minor : Terms.negated(minor));
        }
        return Terms.sum(terms);
    }

    /// Without the first row and a column.
    private Grid without(int left) {
        return of(rows.size() - 1, width() - 1, (row, column) -> cell(row + 1, column < left ? column : column + 1));
    }

    private Expression cell(int row, int column) {
        return rows.get(row).get(column);
    }

    private static Grid of(int rows, int columns, Cells cells) {
        List<List<Expression>> all = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Expression> one = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                one.add(cells.at(row, column));
            }
            all.add(one);
        }
        return new Grid(all);
    }

    /// What stands where.
    private interface Cells {
        Expression at(int row, int column);
    }
}
