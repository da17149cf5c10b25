package dev.millrace.verifiers.math.formula;

import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.expression.Terms;
import dev.millrace.verifiers.math.number.BeyondBoundsException;
import dev.millrace.verifiers.math.token.Parts;
import dev.millrace.verifiers.math.token.Reading;
import dev.millrace.verifiers.math.token.Token.Kind;
import dev.millrace.verifiers.math.token.Token;
import java.util.ArrayList;
import java.util.List;

/// Reads matrices, with what they are multiplied by and added to.
///
/// @param reading how to read what is ambiguous
public record MatrixParser(Reading reading) {
    private static final int MOST_MATRICES = 4;
    private static final int MOST_DETERMINANT = 4;

    /// Whether a matrix begins here.
    public static boolean isMatrix(Token token) {
        return token.is(Kind.BEGIN)
                && !token.text().equals("cases")
                && !token.text().equals("vmatrix");
    }

    /// A sum of products with matrices.
    ///
    /// @throws UnreadableException if the tokens are none
    /// @throws BeyondBoundsException if there are more than four of them
    public Grid sum(List<Token> tokens) {
        if (tokens.stream().filter(MatrixParser::isMatrix).count() > MOST_MATRICES) {
            throw new BeyondBoundsException("matrices: got more than " + MOST_MATRICES + ", expected less");
        }
        List<Grid> terms = new ArrayList<>();
        int from = 0;
        while (from < tokens.size()) {
            var isNegative = tokens.get(from).is("-");
            from += isNegative || tokens.get(from).is("+") ? 1 : 0;
            int end = Parts.find(tokens, token -> token.is("+") || token.is("-"), from);
            var term = product(tokens.subList(from, end < 0 ? tokens.size() : end));
            terms.add(isNegative ? term.times(Terms.whole(-1)) : term);
            from = end < 0 ? tokens.size() : end;
        }
        return terms.stream().reduce(Grid::plus).orElseThrow(MatrixParser::missing);
    }

    private static UnreadableException missing() {
        return new UnreadableException("matrix: got none, expected one");
    }

    private Grid product(List<Token> tokens) {
        int begin = Parts.find(tokens, MatrixParser::isMatrix, 0);
        if (begin < 0) {
            throw missing();
        }
        int end = Parts.closing(tokens, begin);
        if (end < 0) {
            throw new UnreadableException("matrix: got no end, expected one");
        }
        var grid = grid(tokens.subList(begin + 1, end));
        var before = bare(tokens.subList(0, begin));
        var behind = tokens.subList(end + 1, tokens.size());
        if (isTransposed(behind)) {
            grid = grid.transposed();
            behind = behind.subList(behind.get(1).is("{") ? 4 : 2, behind.size());
        }
        var scaled = before.isEmpty() ? grid : grid.times(ExpressionParser.read(before, reading));
        return multiplied(scaled, bare(behind));
    }

    private Grid multiplied(Grid left, List<Token> right) {
        if (right.isEmpty()) {
            return left;
        }
        return right.stream().anyMatch(MatrixParser::isMatrix)
                ? left.times(product(right))
                : left.times(ExpressionParser.read(right, reading));
    }

    private static boolean isTransposed(List<Token> tokens) {
        return tokens.size() > 1
                && tokens.getFirst().is("^")
                && (tokens.get(1).text().equals("T")
                        || (tokens.size() > 3
                                && tokens.get(1).is("{")
                                && tokens.get(2).text().equals("T")));
    }

    private static List<Token> bare(List<Token> tokens) {
        int from = !tokens.isEmpty() && tokens.getFirst().is("*") ? 1 : 0;
        int end = tokens.size() > from && tokens.getLast().is("*") ? tokens.size() - 1 : tokens.size();
        return tokens.subList(from, end);
    }

    private Grid grid(List<Token> tokens) {
        var rows = Parts.split(tokens, token -> token.is(Kind.ROW)).stream()
                .map(row -> Parts.split(row, token -> token.is("&")).stream()
                        .map(cell -> ExpressionParser.read(cell, reading))
                        .toList())
                .toList();
        return new Grid(rows);
    }

    /// The determinant that begins at a cursor.
    static Expression determinant(Cursor cursor, Reading reading) {
        List<Token> tokens = new ArrayList<>();
        for (int depth = 1; depth > 0; ) {
            var token = cursor.next();
            depth += token.is(Kind.BEGIN) ? 1 : token.is(Kind.END) ? -1 : 0;
            if (depth > 0) {
                tokens.add(token);
            }
        }
        var grid = new MatrixParser(reading).grid(tokens);
        if (grid.rows().size() > MOST_DETERMINANT) {
            throw new BeyondBoundsException("determinant: got more than " + MOST_DETERMINANT + " rows, expected less");
        }
        return grid.determinant();
    }
}
