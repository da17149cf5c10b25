package dev.millrace.verifiers.code.run;

/// A solution could not be run, through no fault of its own.
public final class RunFailedException extends Exception {
    /// @param message what was got, and what was expected
    public RunFailedException(String message) {
        super(message);
    }

    /// @param message what was got, and what was expected
    /// @param cause what was thrown
    public RunFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
