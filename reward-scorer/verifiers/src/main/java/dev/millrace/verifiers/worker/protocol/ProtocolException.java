package dev.millrace.verifiers.worker.protocol;

/// A frame that is none, or that would become too large.
public final class ProtocolException extends RuntimeException {
    /// @param message what was got, and what was expected
    public ProtocolException(String message) {
        super(message);
    }
}
