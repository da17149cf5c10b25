package dev.millrace.verifiers.math.phrase;

import dev.millrace.verifiers.math.token.Token.Kind;
import dev.millrace.verifiers.math.token.Token;
import java.util.ArrayList;
import java.util.List;

/// Double signs: `\pm`, and `\mp` for the other one.
public final class Signs {
    private Signs() {}

    /// Whether there are any.
    public static boolean areIn(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> token.is("±") || token.is("∓"));
    }

    /// The tokens with the upper or the lower signs.
    public static List<Token> chosen(List<Token> tokens, boolean upper) {
        List<Token> chosen = new ArrayList<>();
        for (var token : tokens) {
            if (token.is("±") || token.is("∓")) {
                chosen.add(new Token(Kind.SYMBOL, token.is("±") == upper ? "+" : "-", token.spaced()));
            } else {
                chosen.add(token);
            }
        }
        return chosen;
    }
}
