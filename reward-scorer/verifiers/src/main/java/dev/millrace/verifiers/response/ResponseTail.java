package dev.millrace.verifiers.response;

/// The part of a response that verifiers look at: answers stand at its end, and a bound on what is read is one on
/// time.
public final class ResponseTail {
    /// Characters at most.
    public static final int LONGEST = 1 << 16;

    private ResponseTail() {}

    /// The last characters of a response.
    public static String of(String response) {
        return cut(response, LONGEST);
    }

    /// The last characters of a text.
    ///
    /// @param most how many at most; one fewer rather than half of a surrogate pair
    public static String cut(String text, int most) {
        var start = Math.max(0, text.length() - most);
        var isSplit = start > 0 && start < text.length() && Character.isLowSurrogate(text.charAt(start));
        return text.substring(isSplit ? start + 1 : start);
    }
}
