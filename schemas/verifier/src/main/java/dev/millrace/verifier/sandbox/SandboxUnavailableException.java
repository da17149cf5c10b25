package dev.millrace.verifier.sandbox;

/// There is no sandbox on this machine: what needs one is not run at all.
public final class SandboxUnavailableException extends RuntimeException {
    /// @param message what is missing, and how to get it
    public SandboxUnavailableException(String message) {
        super(message);
    }
}
