package dev.millrace.learner.log;

/// The log cannot be used, and trying again would not help.
public final class LogException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Says why.
    ///
    /// @param message `<what>: got <value>, expected <rule>`
    public LogException(String message) {
        super(message);
    }

    /// Says why.
    ///
    /// @param message `<what>: got <value>, expected <rule>`
    /// @param cause what happened
    public LogException(String message, Throwable cause) {
        super(message, cause);
    }
}
