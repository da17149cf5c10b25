package dev.millrace.verifiers.math.phrase;

import dev.millrace.verifiers.math.token.Parts;
import dev.millrace.verifiers.math.token.Token.Kind;
import dev.millrace.verifiers.math.token.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What an answer may be given a value of: `x`, `f(x)`, `P(A)`, `|AB|`, `\frac{NO}{BO}`, `A:B`, `\text{Area}`,
/// `(x, y)`; anything without numbers and sums.
public final class Name {
    private static final Set<String> PARTS = Set.of("'", "|", ":", "/", "{", "}", "*", ",", "(", ")", "^", "°", "‖");
    private static final Set<String> COMMANDS = Set.of(
            "frac",
            "overline",
            "vec",
            "hat",
            "tilde",
            "angle",
            "triangle",
            "sin",
            "cos",
            "tan",
            "cot",
            "sec",
            "csc",
            "ln",
            "log",
            "sqrt",
            "det",
            "arg",
            "deg",
            "Re",
            "Im",
            "max",
            "min",
            "gcd",
            "lcm",
            "square",
            "dot",
            "cosh",
            "sinh",
            "tanh",
            "arcsin",
            "arccos",
            "arctan",
            "lim",
            "sup",
            "inf",
            "abs");

    private Name() {}

    /// Whether tokens are a name.
    public static boolean isName(List<Token> tokens) {
        boolean found = false;
        for (int at = 0; at < tokens.size(); at++) {
            var token = tokens.get(at);
            if (token.is("^") && isNumber(tokens, at + 1)) {
                return false;
            } else if (token.is("_") || token.is("^")) {
                at = behindIndex(tokens, at);
            } else if (token.is("(") && at > 0 && isCalled(tokens.get(at - 1))) {
                at = Math.max(at, Parts.closing(tokens, at));
            } else if (!isPart(token)) {
                return false;
            }
            found |= token.is(Kind.LETTER) || token.isWord();
        }
        return found;
    }

    /// Whether a number is raised: a power is not a name.
    private static boolean isNumber(List<Token> tokens, int at) {
        int inside = at < tokens.size() && tokens.get(at).is("{") ? at + 1 : at;
        return inside < tokens.size() && tokens.get(inside).is(Kind.NUMBER);
    }

    private static boolean isCalled(Token before) {
        return before.is(Kind.LETTER) || before.is("'") || before.is("}") || before.is(Kind.NUMBER);
    }

    private static int behindIndex(List<Token> tokens, int at) {
        if (at + 1 < tokens.size() && tokens.get(at + 1).is("{")) {
            return Math.max(at + 1, Parts.closing(tokens, at + 1));
        }
        return at + 1;
    }

    private static boolean isPart(Token token) {
        return switch (token.kind()) {
            case LETTER, WORD, TEXT -> true;
            case COMMAND -> COMMANDS.contains(token.text());
            case SYMBOL -> PARTS.contains(token.text());
            case NUMBER, BEGIN, END, ROW -> false;
        };
    }

    /// One way to write a name: without braces, blanks, and arguments that are a single letter.
    public static String of(List<Token> tokens) {
        var name = new StringBuilder();
        for (int at = 0; at < tokens.size(); at++) {
            var token = tokens.get(at);
            if (isArgument(tokens, at)) {
                at += 2;
            } else if (!token.is("{") && !token.is("}")) {
                name.append(token.isWord() ? token.text().toLowerCase(Locale.ROOT) : token.text());
            }
        }
        return name.toString();
    }

    private static boolean isArgument(List<Token> tokens, int at) {
        return at > 0
                && at + 2 < tokens.size()
                && tokens.get(at - 1).is(Kind.LETTER)
                && tokens.get(at).is("(")
                && tokens.get(at + 1).is(Kind.LETTER)
                && tokens.get(at + 2).is(")");
    }
}
