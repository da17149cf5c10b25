package dev.millrace.verifier.request;

/// Why a response ended.
public enum FinishReason {
    /// The policy wrote an end-of-sequence or stop token, which is the response's last.
    STOP,
    /// The response reached the maximum number of tokens, or the context's end.
    LENGTH
}
