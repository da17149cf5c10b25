package dev.millrace.verifiers.code.suite;

/// A ground truth that holds no tests.
public final class UnreadableTestsException extends Exception {
    /// @param message what was got, and what was expected
    public UnreadableTestsException(String message) {
        super(message);
    }
}
