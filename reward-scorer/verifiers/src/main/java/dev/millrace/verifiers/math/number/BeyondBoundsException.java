package dev.millrace.verifiers.math.number;

/// An answer asks for more than a verifier is ready to do for one: too long, too deep, too many digits.
public final class BeyondBoundsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param message what was got and expected
    public BeyondBoundsException(String message) {
        super(message, null, false, false);
    }
}
