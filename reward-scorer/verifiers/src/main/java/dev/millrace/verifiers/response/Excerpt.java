package dev.millrace.verifiers.response;

/// What of an answer or a ground truth is shown in verdicts.
public final class Excerpt {
    private static final int MOST = 200;

    private Excerpt() {}

    /// The beginning of a text.
    public static String of(String text) {
        var isSplit = text.length() > MOST && Character.isHighSurrogate(text.charAt(MOST - 1));
        return text.substring(0, Math.min(text.length(), isSplit ? MOST - 1 : MOST));
    }
}
