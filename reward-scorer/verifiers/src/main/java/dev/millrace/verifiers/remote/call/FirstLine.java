package dev.millrace.verifiers.remote.call;

import java.nio.charset.StandardCharsets;

/// The beginning of something that was not what was expected, fit for a message.
public final class FirstLine {
    private static final int SHOWN = 200;
    private static final int READ = 4 * SHOWN;

    private FirstLine() {}

    /// The first line that is not blank, at most 200 characters of it.
    public static String of(byte[] bytes) {
        return of(new String(bytes, 0, Math.min(bytes.length, READ), StandardCharsets.UTF_8));
    }

    /// The first line that is not blank, at most 200 characters of it.
    public static String of(String text) {
        return text.substring(0, Math.min(text.length(), READ))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(line -> line.substring(0, Math.min(line.length(), SHOWN)))
                .orElse("");
    }
}
