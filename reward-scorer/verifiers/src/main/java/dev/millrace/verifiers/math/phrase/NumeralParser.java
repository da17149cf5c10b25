package dev.millrace.verifiers.math.phrase;

import dev.millrace.verifiers.math.answer.Answer;
import dev.millrace.verifiers.math.token.Token.Kind;
import dev.millrace.verifiers.math.token.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads numerals to another base: `1011_2`, `(3A)_{16}`, `204_{\text{five}}`.
public final class NumeralParser {
    private static final int LARGEST_BASE = 36;
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("sixteen", 16));

    private NumeralParser() {}

    /// The numeral that the tokens are, if they are one: digits, maybe in parentheses, and the base lowered.
    public static Optional<Answer> numeral(List<Token> tokens) {
        int mark = 0;
        while (mark < tokens.size() && !tokens.get(mark).is("_")) {
            mark++;
        }
        if (mark == 0 || mark >= tokens.size() - 1) {
            return Optional.empty();
        }
        var base = base(tokens.subList(mark + 1, tokens.size()));
        var digits = digits(tokens.subList(0, mark)).toUpperCase(Locale.ROOT);
        return base >= 2 && isNumeral(digits, base) ? Optional.of(new Answer.Numeral(digits, base)) : Optional.empty();
    }

    private static String digits(List<Token> tokens) {
        var digits = new StringBuilder();
        for (var token : tokens) {
            if (token.is(Kind.NUMBER) || token.is(Kind.LETTER) || token.isWord()) {
                digits.append(token.text());
            } else if (!token.is("(") && !token.is(")") && !token.is("{") && !token.is("}")) {
                return "";
            }
        }
        return digits.toString();
    }

    private static boolean isNumeral(String digits, int base) {
        return digits.chars().anyMatch(Character::isDigit)
                && digits.chars().allMatch(c -> Character.digit(c, base) >= 0);
    }

    private static int base(List<Token> tokens) {
        var written = tokens.stream()
                .filter(token -> !token.is("{") && !token.is("}"))
                .toList();
        if (written.size() != 1) {
            return 0;
        }
        var text = written.getFirst().text();
        var isShort = written.getFirst().is(Kind.NUMBER) && text.length() <= 2 && !text.startsWith(".");
        var base = isShort ? Integer.parseInt(text) : WORDS.getOrDefault(text, 0);
        return base <= LARGEST_BASE ? base : 0;
    }
}
