package dev.millrace.verifiers.math.token;

import dev.millrace.verifiers.math.latex.Source;
import dev.millrace.verifiers.math.token.Token.Kind;
import java.util.List;

/// Makes tokens of what stands in a `\text{…}`: a remark of several words is one token, anything else is read
/// as if it stood in plain text, with all letters as words.
///
/// @param reading how to read what is ambiguous
/// @param tokens where they go
record TextScanner(Reading reading, List<Token> tokens) {
    private static final int LONG = 3;

    void read(String text) {
        if (isRemark(text)) {
            tokens.add(new Token(Kind.TEXT, text.replace("$", ""), true));
        } else {
            Lexer.appendText(text, reading, tokens);
        }
    }

    private static boolean isRemark(String text) {
        int words = text.contains(" and ") || text.contains(" or ") ? -1 : 0;
        boolean within = false;
        for (int at = 0; at < text.length(); at++) {
            var isLetter = Source.isLetter(text.charAt(at));
            words += isLetter && !within ? 1 : 0;
            within = isLetter;
        }
        return words >= LONG && !Source.isDigit(text.charAt(0));
    }
}
