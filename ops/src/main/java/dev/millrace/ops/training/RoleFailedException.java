package dev.millrace.ops.training;

/// A role ended that had to go on, and with it the run.
public final class RoleFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RoleFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
