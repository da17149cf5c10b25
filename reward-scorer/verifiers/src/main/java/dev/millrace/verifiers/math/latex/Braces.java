package dev.millrace.verifiers.math.latex;

/// Braces in a text, of which those behind a backslash do not count.
public final class Braces {
    private Braces() {}

    /// Where the brace closes that opens at a place; -1 if it does not.
    public static int closing(String text, int open) {
        int depth = 0;
        for (int at = open; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '{' -> depth++;
                case '}' -> depth--;
                case '\\' -> at++;
                default -> {}
            }
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }
}
