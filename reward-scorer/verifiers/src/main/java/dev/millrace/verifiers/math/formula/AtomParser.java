package dev.millrace.verifiers.math.formula;

import dev.millrace.verifiers.math.expression.Constant;
import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.expression.Function;
import dev.millrace.verifiers.math.expression.Terms;
import dev.millrace.verifiers.math.token.Token.Kind;
import dev.millrace.verifiers.math.token.Token;
import java.util.List;
import java.util.Map;

/// Reads the parts that expressions are made of: numbers, variables, brackets, fractions, functions.
final class AtomParser {
    private static final Map<String, Constant> CONSTANTS = Map.of("π", Constant.PI, "e", Constant.E, "i", Constant.I);

    private final ExpressionParser expressions;
    private final Cursor cursor;
    private final NameParser names;
    private final FunctionParser functions;

    AtomParser(ExpressionParser expressions, Cursor cursor) {
        this.expressions = expressions;
        this.cursor = cursor;
        this.names = new NameParser(expressions, cursor);
        this.functions = new FunctionParser(expressions, this, cursor);
    }

    Expression atom() {
        cursor.enter();
        var token = cursor.next();
        var atom = atom(token);
        cursor.leave();
        return atom;
    }

    private Expression atom(Token token) {
        return switch (token.kind()) {
            case NUMBER -> number(token);
            case LETTER -> letter(token);
            case COMMAND -> functions.command(token.text());
            case SYMBOL -> bracket(token.text());
            case BEGIN -> MatrixParser.determinant(cursor, expressions.reading());
            case WORD, TEXT, END, ROW -> throw unexpected(token);
        };
    }

    private static UnreadableException unexpected(Token token) {
        return new UnreadableException("expression: got '" + token.text() + "', expected a number or variable");
    }

    /// A number, with the fraction that follows it if it is a mixed one: `3\frac12`, `3 1/2`.
    private Expression number(Token token) {
        var whole = Numerals.number(token.text());
        if (whole.places() != Expression.Literal.EXACT || token.text().indexOf('e') >= 0) {
            return whole;
        }
        if (cursor.peek().isCommand("frac") && isProperFraction()) {
            return Terms.sum(List.of(whole, atom()));
        }
        var isPlain = cursor.peek().is(Kind.NUMBER)
                && cursor.peek().spaced()
                && cursor.peek(1).is("/")
                && cursor.peek(2).is(Kind.NUMBER);
        if (isPlain) {
            var above = Numerals.number(cursor.next().text());
            cursor.expect("/");
            return Terms.sum(List.of(
                    whole, Terms.quotient(above, Numerals.number(cursor.next().text()))));
        }
        return whole;
    }

    /// Whether whole numbers make the fraction that comes next, the smaller one above.
    private boolean isProperFraction() {
        int grouped = cursor.peek(1).is("{") ? 1 : 0;
        var above = cursor.peek(1 + grouped);
        int behind = 2 + 2 * grouped;
        if (grouped == 0 && above.text().length() == 2 && above.is(Kind.NUMBER)) {
            return above.text().charAt(0) < above.text().charAt(1);
        }
        var below = cursor.peek(behind).is("{") ? cursor.peek(behind + 1) : cursor.peek(behind);
        return above.is(Kind.NUMBER)
                && below.is(Kind.NUMBER)
                && Numerals.number(above.text())
                                .value()
                                .compareTo(Numerals.number(below.text()).value())
                        < 0;
    }

    private Expression letter(Token token) {
        var constant = CONSTANTS.get(token.text());
        if (constant != null && !cursor.peek().is("_") && !names.isIndex(token.text())) {
            return new Expression.Named(constant);
        }
        return names.name(token.text());
    }

    /// Runs a reading with one more letter that is an index, not a constant.
    NameParser names() {
        return names;
    }

    private Expression bracket(String symbol) {
        return switch (symbol) {
            case "(" -> expressions.inside(")");
            case "[" -> expressions.inside("]");
            case "{" -> expressions.inside("}");
            case "|", "‖" -> expressions.barred(symbol);
            case "⌊" -> Terms.call(Function.FLOOR, expressions.inside("⌋"));
            case "⌈" -> Terms.call(Function.CEILING, expressions.inside("⌉"));
            case "∞" -> new Expression.Named(Constant.INFINITY);
            default -> throw new UnreadableException("expression: got '" + symbol + "', expected a number or variable");
        };
    }

    /// What a command is applied to: a group, or what stands next; of a number, the first digit only.
    Expression part() {
        return cursor.peek().is(Kind.NUMBER)
                ? Numerals.number(cursor.takeDigit().text())
                : atom();
    }
}
