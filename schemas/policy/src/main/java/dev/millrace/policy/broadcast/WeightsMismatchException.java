package dev.millrace.policy.broadcast;

/// Weights that arrived are not those that were sent: they must not be used.
public final class WeightsMismatchException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Reports it.
    ///
    /// @param message what was got and what was expected
    public WeightsMismatchException(String message) {
        super(message);
    }

    /// Reports it.
    ///
    /// @param message what was got and what was expected
    /// @param cause what found it
    public WeightsMismatchException(String message, Throwable cause) {
        super(message, cause);
    }
}
