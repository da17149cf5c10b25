package dev.millrace.verifiers.remote.call;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/// The header by which a service says when it wants to be asked again: seconds, or a date (RFC 9110, 10.2.3).
final class RetryAfter {
    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /// How long to wait; zero where the header says nothing that can be understood.
    static Duration of(String text, InstantSource clock) {
        var stripped = text.strip();
        if (!stripped.isEmpty()
                && stripped.length() <= MOST_DIGITS
                && stripped.chars().allMatch(RetryAfter::isDigit)) {
            return Duration.ofSeconds(Integer.parseInt(stripped));
        }
        try {
            var date = ZonedDateTime.parse(stripped, DateTimeFormatter.RFC_1123_DATE_TIME);
            var wait = Duration.between(clock.instant(), date.toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException _) {
            return Duration.ZERO;
        }
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
