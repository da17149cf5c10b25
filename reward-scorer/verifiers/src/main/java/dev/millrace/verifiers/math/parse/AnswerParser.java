package dev.millrace.verifiers.math.parse;

import dev.millrace.verifiers.math.answer.Answer;
import dev.millrace.verifiers.math.formula.UnreadableException;
import dev.millrace.verifiers.math.number.BeyondBoundsException;
import dev.millrace.verifiers.math.number.UndefinedException;
import dev.millrace.verifiers.math.phrase.Wording;
import dev.millrace.verifiers.math.token.Ambiguity;
import dev.millrace.verifiers.math.token.Lexer;
import dev.millrace.verifiers.math.token.Reading;
import dev.millrace.verifiers.math.token.Token;
import java.util.List;

/// Reads a text as an answer. What is not mathematics is words.
///
/// @param reading how to read what is ambiguous
record AnswerParser(Reading reading) {
    private static final int THOUSAND = 3;

    /// The answer that a text gives.
    ///
    /// @param text any
    /// @param plain whether it stands in plain text
    Answer read(String text, boolean plain) {
        try {
            var whole = plain && isDecimalComma(text) && reading.isSecond(Ambiguity.DECIMAL_COMMA)
                    ? text.replace(',', '.')
                    : text;
            return answer(Lexer.tokens(whole, reading));
        } catch (BeyondBoundsException _) {
            return Wording.of(text);
        }
    }

    private Answer answer(List<Token> tokens) {
        try {
            return new ListParser(reading).list(tokens);
        } catch (UnreadableException | UndefinedException _) {
            return Wording.of(tokens);
        }
    }

    /// Whether a text is one number with a comma in it that cannot separate thousands.
    private static boolean isDecimalComma(String text) {
        var number = text.strip();
        int comma = number.indexOf(',');
        int from = number.startsWith("-") ? 1 : 0;
        if (comma <= from || comma == number.length() - 1) {
            return false;
        }
        var before = number.substring(from, comma);
        var behind = number.substring(comma + 1);
        return isDigits(before) && isDigits(behind) && (behind.length() != THOUSAND || before.equals("0"));
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
