package dev.millrace.verifiers.answer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What of a text counts when it is compared with another. White space never counts but as the end of a word.
///
/// As SQuAD's exact match (arXiv:1606.05250) does, but numbers keep their meaning: `-5` is not `5`, `3.14` not
/// `314`.
///
/// @param unicode the form both texts are brought into first, or none
/// @param ignoreCase whether letters are compared in lower case
/// @param ignorePunctuation whether punctuation and backticks are left out; not before a digit, where `.`, `,`,
///     `-`, `/` and `:` are part of a number
/// @param ignoreArticles whether `a`, `an` and `the` are left out, unless there is nothing else
record NormalText(
        Optional<Normalizer.Form> unicode, boolean ignoreCase, boolean ignorePunctuation, boolean ignoreArticles) {
    /// Characters of the longest text. Bringing marks into order is quadratic in their number: 64 K of them would
    /// take a second, these some 20 ms.
    static final int LONGEST = 8_192;

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final String OF_NUMBERS = ".,-/:";
    private static final char MINUS = '\u2212';

    /// The words that count, one space between two.
    ///
    /// @param text of at most [#LONGEST] characters
    String of(String text) {
        var formed = unicode.map(form -> Normalizer.normalize(text, form)).orElse(text);
        var folded = ignoreCase ? formed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT) : formed;
        var bare = ignorePunctuation ? withoutPunctuation(folded.replace(MINUS, '-')) : folded;
        var words = Arrays.stream(bare.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return ignoreArticles ? withoutArticles(words) : String.join(" ", words);
    }

    private static String withoutArticles(List<String> words) {
        var others = words.stream().filter(word -> !ARTICLES.contains(word.toLowerCase(Locale.ROOT)));
        var text = others.collect(Collectors.joining(" "));
        return text.isEmpty() ? String.join(" ", words) : text;
    }

    private static String withoutPunctuation(String text) {
        var kept = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var codePoint = text.codePointAt(i);
            if (!isPunctuation(codePoint) || isOfNumber(text, i)) {
                kept.appendCodePoint(codePoint);
            }
        }
        return kept.toString();
    }

    private static boolean isOfNumber(String text, int at) {
        return OF_NUMBERS.indexOf(text.charAt(at)) >= 0
                && at + 1 < text.length()
                && Character.isDigit(text.codePointAt(at + 1));
    }

    private static boolean isPunctuation(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            case Character.MODIFIER_SYMBOL -> codePoint == '`';
            default -> false;
        };
    }
}
