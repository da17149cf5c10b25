package dev.millrace.ops.bench.peer;

/// A peer that cannot be started, lacks something, or failed.
public final class PeerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Says what is wrong with it.
    ///
    /// @param script the peer's
    /// @param got what it did
    /// @param expected what it should have done
    public PeerException(String script, String got, String expected) {
        super("peer " + script + ": got " + got + ", expected " + expected);
    }
}
