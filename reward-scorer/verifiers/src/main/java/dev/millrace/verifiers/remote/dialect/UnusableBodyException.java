package dev.millrace.verifiers.remote.dialect;

/// A body is not what the dialect says.
public final class UnusableBodyException extends Exception {
    /// @param message what was got and expected
    public UnusableBodyException(String message) {
        super(message);
    }

    /// What was got and expected.
    public String problem() {
        return String.valueOf(getMessage());
    }
}
