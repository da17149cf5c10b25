package dev.millrace.verifiers.math.phrase;

import dev.millrace.verifiers.math.token.Token.Kind;
import dev.millrace.verifiers.math.token.Token;
import java.util.ArrayList;
import java.util.List;

/// Open intervals with square brackets turned outwards, `]0, 1[`, as they are written in some countries.
public final class Reversed {
    private Reversed() {}

    /// The same with parentheses.
    public static List<Token> straightened(List<Token> tokens) {
        if (tokens.stream().noneMatch(token -> token.is("[") || token.is("]"))) {
            return tokens;
        }
        List<Token> straight = new ArrayList<>(tokens);
        int depth = 0;
        for (int at = 0; at < tokens.size(); at++) {
            var token = tokens.get(at);
            if (token.is("]") && depth == 0) {
                straight.set(at, new Token(Kind.SYMBOL, "(", token.spaced()));
                depth++;
            } else if (token.is("[") && depth == 1 && endsHere(tokens, at)) {
                straight.set(at, new Token(Kind.SYMBOL, ")", token.spaced()));
                depth--;
            } else {
                depth += token.isOpening() ? 1 : token.isClosing() ? -1 : 0;
            }
        }
        return straight;
    }

    private static boolean endsHere(List<Token> tokens, int at) {
        return at == tokens.size() - 1
                || tokens.get(at + 1).is("∪")
                || tokens.get(at + 1).is("∩")
                || tokens.get(at + 1).is(",");
    }
}
