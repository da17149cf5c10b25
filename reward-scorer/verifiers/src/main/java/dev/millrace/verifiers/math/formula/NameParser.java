package dev.millrace.verifiers.math.formula;

import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.token.Token.Kind;
import dev.millrace.verifiers.math.token.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// Reads variables with what belongs to their names: primes, indices, and the arguments of `f`, `g` and `h`.
final class NameParser {
    private static final Set<String> FUNCTIONS = Set.of("f", "g", "h", "F", "G", "H");

    private final ExpressionParser expressions;
    private final Cursor cursor;
    private final Deque<String> indices = new ArrayDeque<>();

    NameParser(ExpressionParser expressions, Cursor cursor) {
        this.expressions = expressions;
        this.cursor = cursor;
    }

    /// Whether a letter is the index of a sum that is being read.
    boolean isIndex(String letter) {
        return indices.contains(letter);
    }

    /// From here to [#endIndex()], a letter is an index.
    void beginIndex(String letter) {
        indices.push(letter);
    }

    void endIndex() {
        var _ = indices.pop();
    }

    /// The variable that begins with a letter.
    Expression name(String letter) {
        var name = new StringBuilder(letter);
        List<Expression> arguments = new ArrayList<>();
        readPrimes(name);
        if (isIndexBehindPower()) {
            cursor.moveIndexForward();
        }
        if (cursor.take("_")) {
            readIndex(name, arguments);
        }
        readPrimes(name);
        if (FUNCTIONS.contains(letter) && cursor.peek().is("(")) {
            readArguments(arguments);
        }
        return arguments.isEmpty()
                ? new Expression.Variable(name.toString())
                : new Expression.Applied(name.toString(), arguments);
    }

    private void readPrimes(StringBuilder name) {
        while (true) {
            if (cursor.take("'")) {
                name.append('\'');
            } else if (cursor.peek().is("^") && cursor.peek(1).isCommand("prime")) {
                cursor.skip(2);
                name.append('\'');
            } else if (cursor.peek().is("^")
                    && cursor.peek(1).is("{")
                    && cursor.peek(2).isCommand("prime")) {
                readGroupedPrimes(name);
            } else {
                return;
            }
        }
    }

    private void readGroupedPrimes(StringBuilder name) {
        cursor.skip(2);
        while (cursor.peek().isCommand("prime")) {
            cursor.skip(1);
            name.append('\'');
        }
        cursor.expect("}");
    }

    /// Whether the power stands in front of the index, as in `v^2_0`.
    private boolean isIndexBehindPower() {
        return cursor.peek().is("^")
                && cursor.peek(1).is(Kind.NUMBER)
                && cursor.peek(2).is("_");
    }

    /// An index of digits or of several letters belongs to the name; any other is an argument, as that of
    /// `a_{n+1}`.
    private void readIndex(StringBuilder name, List<Expression> arguments) {
        if (!cursor.peek().is("{")) {
            var index = cursor.next();
            if (index.is(Kind.LETTER)) {
                arguments.add(new Expression.Variable(index.text()));
            } else {
                name.append('_').append(index.text());
            }
            return;
        }
        if (isPlain()) {
            cursor.expect("{");
            name.append('_');
            while (!cursor.peek().is("}")) {
                name.append(cursor.next().text());
            }
            cursor.expect("}");
        } else {
            cursor.expect("{");
            arguments.add(expressions.inside("}"));
        }
    }

    private boolean isPlain() {
        int at = 1;
        boolean letters = true;
        while (isLabel(cursor.peek(at))) {
            letters &= cursor.peek(at).is(Kind.LETTER);
            at++;
        }
        return cursor.peek(at).is("}") && at > 1 && !(letters && at == 2);
    }

    private static boolean isLabel(Token token) {
        return token.is(Kind.NUMBER) || token.is(Kind.LETTER) || token.isWord() || token.is(",");
    }

    private void readArguments(List<Expression> arguments) {
        cursor.expect("(");
        do {
            arguments.add(expressions.sum());
        } while (cursor.take(","));
        cursor.expect(")");
    }
}
