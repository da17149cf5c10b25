package dev.millrace.verifiers.math.phrase;

import dev.millrace.verifiers.math.token.Parts;
import dev.millrace.verifiers.math.token.Token;
import java.util.List;

/// What an equation holds modulo: `\pmod 7`, `(mod 7)`.
public final class Modulus {
    private Modulus() {}

    /// Where it begins; -1 if there is none.
    public static int begin(List<Token> tokens) {
        int command = Parts.find(tokens, token -> token.isCommand("pmod"), 0);
        if (command >= 0) {
            return command;
        }
        for (int at = 0; at + 1 < tokens.size(); at++) {
            var behind = tokens.get(at + 1);
            if (tokens.get(at).is("(") && (behind.isCommand("mod") || behind.isWord("mod"))) {
                return at;
            }
        }
        return -1;
    }

    /// It as a unit, in one way for all ways to write it.
    public static String of(List<Token> tokens) {
        var unit = new StringBuilder("mod");
        tokens.stream()
                .filter(token -> token.is(Token.Kind.NUMBER) || token.is(Token.Kind.LETTER))
                .forEach(token -> unit.append(token.text()));
        return unit.toString();
    }
}
