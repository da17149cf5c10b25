package dev.millrace.generators.answering;

/// A prompt cannot be answered by this model: it belongs into the dead letters.
public final class UnusablePromptException extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param message `<what>: got <value>, expected <rule>`
    public UnusablePromptException(String message) {
        super(message);
    }

    UnusablePromptException(String message, Throwable cause) {
        super(message, cause);
    }
}
