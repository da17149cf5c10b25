package dev.millrace.learner.log;

import dev.millrace.policy.tensor.ElementType;

/// How weights travel to the generators.
///
/// @param elementType in which they travel: that of the generators' matrix products loses nothing
/// @param chunkBytes bytes of one record
public record BroadcastSettings(ElementType elementType, int chunkBytes) {
    public BroadcastSettings {
        if (chunkBytes < 1 || chunkBytes > MAX_CHUNK_BYTES) {
            throw new IllegalArgumentException("chunkBytes: got " + chunkBytes + ", expected 1 to " + MAX_CHUNK_BYTES);
        }
    }

    /// What a record may hold beside its header.
    private static final int MAX_CHUNK_BYTES = 7 << 20;
}
