package dev.millrace.verifier;

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
}
