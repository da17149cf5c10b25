package dev.millrace.verifier.request;

/// What the policy wrote.
///
/// @param text without special tokens
/// @param tokenIds `[T]`, with the end token if there is one; empty where only the text is known
/// @param finishReason why it ended
/// @param policyVersion of the policy that wrote its first token
public record Response(String text, int[] tokenIds, FinishReason finishReason, long policyVersion) {
    /// A response of which only the text is known.
    public static Response of(String text) {
        return new Response(text, new int[0], FinishReason.STOP, 0);
    }

    /// The end of the text, where answers stand: a bound on what a verifier reads.
    ///
    /// @param most characters at most; one fewer rather than half of a surrogate pair
    public String tail(int most) {
        var start = Math.max(0, text.length() - most);
        var isSplit = start > 0 && start < text.length() && Character.isLowSurrogate(text.charAt(start));
        return text.substring(isSplit ? start + 1 : start);
    }
}
