package dev.millrace.verifiers.worker;

import org.jspecify.annotations.Nullable;

/// A verifier's workers cannot be started, or were closed.
public final class WorkerException extends RuntimeException {
    /// @param message which verifier, and what happened
    public WorkerException(String message) {
        super(message);
    }

    /// @param message which verifier, and what happened
    /// @param cause where it happened
    public WorkerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
