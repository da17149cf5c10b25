package dev.millrace.verifiers.math.formula;

/// Tokens do not make an expression. What they belong to is then taken for words.
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param message what was got and expected
    public UnreadableException(String message) {
        super(message, null, false, false);
    }
}
