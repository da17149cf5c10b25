package dev.millrace.verifiers.answer;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// A number as somebody wrote it: `-1,234.50`, `.5`, `6e-3`. Bounded, so that no text makes it slow.
///
/// Commas count as thousands separators where groups of three follow them. A sign counts where no letter, digit or
/// closing bracket stands before it: `3-5` ends in 5.
sealed interface WrittenNumber {
    /// Digits a number may have, and the largest power of ten.
    int MOST_DIGITS = 1_000;

    /// Every quantifier is possessive and the number of groups is bounded: the search does not recurse, and its
    /// time is linear in the text.
    Pattern PATTERN = Pattern.compile("(?:(?<![\\p{L}\\p{N})\\]])[-+\u2212])?+"
            + "(?:(?:[0-9]{1,3}+(?:,[0-9]{3}+){1,333}+(?![0-9,])|[0-9]++)(?:\\.[0-9]++)?+|\\.[0-9]++)"
            + "(?:[eE][-+]?+[0-9]++)?+");

    /// A number.
    ///
    /// @param written as it stands in the text
    /// @param value what it means
    record Decimal(String written, BigDecimal value) implements WrittenNumber {}

    /// There is none.
    record None() implements WrittenNumber {}

    /// There is one beyond the bounds.
    ///
    /// @param problem what was got and expected
    record TooLong(String problem) implements WrittenNumber {}

    /// The last number in a text.
    static WrittenNumber lastOf(String text) {
        var matcher = PATTERN.matcher(text);
        var written = "";
        while (matcher.find()) {
            written = matcher.group();
        }
        return written.isEmpty() ? new None() : bounded(written);
    }

    /// The number that a text is, with nothing but white space around it.
    static WrittenNumber of(String text) {
        var stripped = text.strip();
        return PATTERN.matcher(stripped).matches() ? bounded(stripped) : new None();
    }

    private static WrittenNumber bounded(String written) {
        var plain = written.replace(",", "").replace('\u2212', '-');
        var mark = Math.max(plain.indexOf('e'), plain.indexOf('E'));
        var digits = mark < 0 ? plain.length() : mark;
        if (digits > MOST_DIGITS) {
            return new TooLong("got a number of " + digits + " characters, expected at most " + MOST_DIGITS);
        }
        if (mark >= 0 && exponent(plain.substring(mark + 1)) > MOST_DIGITS) {
            return new TooLong("got a number with a power of ten beyond " + MOST_DIGITS + ", expected a smaller one");
        }
        return new Decimal(written, new BigDecimal(plain));
    }

    /// Its size, or a larger one than any allowed.
    private static int exponent(String written) {
        var longest = Integer.toString(MOST_DIGITS).length() + 1;
        return written.length() > longest ? Integer.MAX_VALUE : Math.abs(Integer.parseInt(written));
    }
}
