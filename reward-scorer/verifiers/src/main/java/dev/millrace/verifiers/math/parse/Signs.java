package dev.millrace.verifiers.math.parse;

import dev.millrace.verifiers.math.token.Token;
import dev.millrace.verifiers.math.token.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Double signs: `\pm`, and `\mp` for the other one.
final class Signs {
    private Signs() {}

    static boolean areIn(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> token.is("±") || token.is("∓"));
    }

    /// The tokens with the upper or the lower signs.
    static List<Token> chosen(List<Token> tokens, boolean upper) {
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
