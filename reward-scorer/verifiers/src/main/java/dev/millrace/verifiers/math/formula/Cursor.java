package dev.millrace.verifiers.math.formula;

import dev.millrace.verifiers.math.number.BeyondBoundsException;
import dev.millrace.verifiers.math.token.Parts;
import dev.millrace.verifiers.math.token.Token.Kind;
import dev.millrace.verifiers.math.token.Token;
import java.util.ArrayList;
import java.util.List;

/// Tokens that are read from left to right, and how deep the reading is.
final class Cursor {
    private static final int MOST_DEPTH = 100;
    private static final Token END = new Token(Kind.ROW, "", true);

    private final List<Token> tokens;
    private int at;
    private int depth;

    Cursor(List<Token> tokens) {
        this.tokens = new ArrayList<>(tokens);
    }

    boolean isAtEnd() {
        return at >= tokens.size();
    }

    Token peek() {
        return peek(0);
    }

    /// The token some places ahead, or an empty one behind the end.
    Token peek(int places) {
        return at + places < tokens.size() ? tokens.get(at + places) : END;
    }

    Token next() {
        if (isAtEnd()) {
            throw new UnreadableException("expression: got its end, expected a number, a variable or a bracket");
        }
        return tokens.get(at++);
    }

    boolean take(String symbol) {
        var comes = peek().is(symbol);
        at += comes ? 1 : 0;
        return comes;
    }

    void expect(String symbol) {
        if (!take(symbol)) {
            throw new UnreadableException("expression: got '" + peek().text() + "', expected '" + symbol + "'");
        }
    }

    void skip(int places) {
        at = Math.min(tokens.size(), at + places);
    }

    /// Exchanges `^2` and the `_0` or `_{…}` that follows it.
    void moveIndexForward() {
        var power = List.of(tokens.get(at), tokens.get(at + 1));
        int end = at + 3 < tokens.size() && tokens.get(at + 3).is("{")
                ? Parts.closing(tokens, at + 3)
                : Math.min(at + 3, tokens.size() - 1);
        if (end > at) {
            tokens.addAll(end + 1, power);
            tokens.subList(at, at + 2).clear();
        }
    }

    /// The token that was taken last, or an empty one.
    Token last() {
        return at > 0 ? tokens.get(at - 1) : END;
    }

    /// Takes the first digit of the number that comes next and leaves the others, as in `\frac12`.
    Token takeDigit() {
        var number = next();
        if (number.text().length() == 1 || !number.text().chars().allMatch(Character::isDigit)) {
            return number;
        }
        at--;
        tokens.set(at, new Token(Kind.NUMBER, number.text().substring(1), false));
        return new Token(Kind.NUMBER, number.text().substring(0, 1), number.spaced());
    }

    /// Goes one level deeper.
    ///
    /// @throws BeyondBoundsException if that is too deep
    void enter() {
        depth++;
        if (depth > MOST_DEPTH) {
            throw new BeyondBoundsException("answer: got more than " + MOST_DEPTH + " levels, expected less");
        }
    }

    void leave() {
        depth--;
    }
}
