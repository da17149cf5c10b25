package dev.millrace.policy.broadcast;

import java.security.MessageDigest;
import java.util.HexFormat;

/// The digest of chunks that come one after the other: while one is digested, the next is on its way.
public final class ChunkDigest {
    private final MessageDigest digest = Sha256.begin();

    /// Takes the next chunk.
    public void add(byte[] chunk) {
        digest.update(chunk);
    }

    /// SHA-256 of all chunks since the last call, hexadecimal.
    public String end() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
