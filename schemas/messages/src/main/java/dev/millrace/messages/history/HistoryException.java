package dev.millrace.messages.history;

/// A log that does not hold what is asked of it.
public final class HistoryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Says why.
    ///
    /// @param message `<what>: got <value>, expected <rule>`
    public HistoryException(String message) {
        super(message);
    }

    /// Says why.
    ///
    /// @param message `<what>: got <value>, expected <rule>`
    /// @param cause what happened
    public HistoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
