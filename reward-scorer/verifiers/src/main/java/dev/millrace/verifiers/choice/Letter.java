package dev.millrace.verifiers.choice;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A letter that a text begins with and that can name an option: a capital, one in brackets, or a small one with
/// nothing behind it. Letters of a word are none, and neither are `A` and `I` before a small word, as in `A car`.
///
/// @param capital the letter
/// @param rest what stands behind it
record Letter(char capital, String rest) {
    private static final Pattern BRACKETED = Pattern.compile("^[(\\[]\\s*([A-Za-z])\\s*[)\\]]");
    private static final Pattern BARE = Pattern.compile("^([A-Za-z])(?:$|[^\\pL\\pN'’-]|-[^\\pL\\pN])");
    private static final Pattern WORD = Pattern.compile("^[AI]\\s+([a-z]+)");
    private static final Pattern NOTHING = Pattern.compile("^[\\s.,!:;)\\]]*$");
    private static final List<String> AFTER_LETTERS =
            List.of("and", "or", "but", "not", "because", "since", "as", "which");

    /// The letter at the start of a text.
    static Optional<Letter> startOf(String text) {
        var bracketed = BRACKETED.matcher(text);
        if (bracketed.find()) {
            return Optional.of(new Letter(capital(bracketed.group(1)), text.substring(bracketed.end())));
        }
        var bare = BARE.matcher(text);
        if (!bare.find() || isWord(text)) {
            return Optional.empty();
        }
        var letter = new Letter(capital(bare.group(1)), text.substring(1));
        return Character.isUpperCase(text.charAt(0)) || letter.isLast() ? Optional.of(letter) : Optional.empty();
    }

    /// Whether there is nothing behind it but punctuation.
    boolean isLast() {
        return NOTHING.matcher(rest).find();
    }

    private static boolean isWord(String text) {
        var word = WORD.matcher(text);
        return word.find() && !AFTER_LETTERS.contains(word.group(1));
    }

    private static char capital(String letter) {
        return letter.toUpperCase(Locale.ROOT).charAt(0);
    }
}
