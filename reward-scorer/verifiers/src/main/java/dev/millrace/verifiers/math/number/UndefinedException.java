package dev.millrace.verifiers.math.number;

/// An expression has no value in the numbers that are calculated with: a division by 0, the root of a negative
/// number, a function that they do not have.
public final class UndefinedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param message what has no value
    public UndefinedException(String message) {
        super(message, null, false, false);
    }
}
