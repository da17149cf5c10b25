package dev.millrace.learner.log;

import dev.millrace.policy.tensor.ElementType;

/// What a step puts on the log beside its record: weights for the generators, and what it made of each
/// response.
///
/// @param elementType in which they travel: that of the generators' matrix products loses nothing
/// @param chunkBytes bytes of one record, a multiple of 4
/// @param anchorEvery at least one in so many versions travels whole; those between as what changed,
///     where that takes at most half of the bytes; 1: every version travels whole
/// @param assessments whether log-probability, value and advantage of each token trained on are kept, 12
///     bytes a token
public record BroadcastSettings(ElementType elementType, int chunkBytes, int anchorEvery, boolean assessments) {
    /// What a record may hold beside its header.
    private static final int MAX_CHUNK_BYTES = 7 << 20;

    public BroadcastSettings {
        if (chunkBytes < 4 || chunkBytes > MAX_CHUNK_BYTES || chunkBytes % 4 != 0) {
            throw new IllegalArgumentException(
                    "chunkBytes: got " + chunkBytes + ", expected a multiple of 4 from 4 to " + MAX_CHUNK_BYTES);
        }
    }
}
