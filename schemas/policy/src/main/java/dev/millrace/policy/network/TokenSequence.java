package dev.millrace.policy.network;

/// A prompt and a response to it, as token ids.
///
/// @param promptTokenIds at least one
/// @param responseTokenIds the tokens that are scored
public record TokenSequence(int[] promptTokenIds, int[] responseTokenIds) {
    public TokenSequence {
        if (promptTokenIds.length == 0) {
            throw new IllegalArgumentException("promptTokenIds: got none, expected at least one");
        }
    }

    /// Tokens of prompt and response together.
    public int length() {
        return promptTokenIds.length + responseTokenIds.length;
    }
}
