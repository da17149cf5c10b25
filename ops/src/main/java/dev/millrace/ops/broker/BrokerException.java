package dev.millrace.ops.broker;

/// The broker cannot be started, or has ended for good; the message says why.
public final class BrokerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param message `<what>: got <value>, expected <rule>`
    public BrokerException(String message) {
        super(message);
    }

    /// @param message what was tried
    /// @param cause what went wrong
    public BrokerException(String message, Throwable cause) {
        super(message, cause);
    }
}
