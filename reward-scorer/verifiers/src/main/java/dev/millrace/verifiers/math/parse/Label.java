package dev.millrace.verifiers.math.parse;

import dev.millrace.verifiers.math.answer.Answer;
import dev.millrace.verifiers.math.token.Ambiguity;
import dev.millrace.verifiers.math.token.Reading;
import dev.millrace.verifiers.math.token.Token.Kind;
import dev.millrace.verifiers.math.token.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The letter of a choice in front of what was chosen: `\textbf{(C)}\ 12`, `C. 12`.
final class Label {
    private Label() {}

    /// The answer behind a label, or the label, if the tokens begin with one.
    static Optional<Answer> of(List<Token> tokens, Reading reading) {
        int length = length(tokens);
        if (length == 0) {
            return Optional.empty();
        }
        var letter = tokens.get(tokens.getFirst().is("(") ? 1 : 0);
        return Optional.of(
                reading.isSecond(Ambiguity.LABEL)
                        ? new Answer.Words(letter.text().toLowerCase(Locale.ROOT))
                        : new ListParser(reading).list(tokens.subList(length, tokens.size())));
    }

    private static int length(List<Token> tokens) {
        if (tokens.size() > 3
                && tokens.getFirst().is("(")
                && isChoice(tokens.get(1))
                && tokens.get(2).is(")")) {
            return tokens.get(1).is(Kind.TEXT) || isApart(tokens.get(3)) ? 3 : 0;
        }
        var isMarked = tokens.size() > 2
                && isChoice(tokens.getFirst())
                && (tokens.get(1).is(".")
                        || tokens.get(1).is(")")
                        || tokens.get(1).is(":"))
                && tokens.get(2).spaced();
        return isMarked ? 2 : 0;
    }

    private static boolean isApart(Token token) {
        return token.spaced() && (token.is(Kind.NUMBER) || token.isWord() || token.is(Kind.COMMAND) || token.is("-"));
    }

    private static boolean isChoice(Token token) {
        return (token.is(Kind.LETTER) || token.is(Kind.TEXT))
                && token.text().length() == 1
                && token.text().charAt(0) >= 'A'
                && token.text().charAt(0) <= 'J';
    }
}
