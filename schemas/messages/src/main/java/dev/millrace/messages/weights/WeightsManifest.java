package dev.millrace.messages.weights;

/// Says that a version is complete, and how to read it.
///
/// @param version the policy version
/// @param baseVersion the version a delta applies to; [#NO_BASE]: the encoding is complete in itself
/// @param encoding what the pieces hold: [#DENSE] or [#DELTA]
/// @param dtype element type of the encoded tensors, `float32` or `bfloat16`
/// @param digest SHA-256 over the dense bytes, in hexadecimal: over those that a delta leads to
/// @param chunks how many pieces there are
/// @param bytes how many bytes they hold together
public record WeightsManifest(
        long version, long baseVersion, String encoding, String dtype, String digest, int chunks, long bytes)
        implements WeightsRecord {
    /// The base version of what is complete in itself.
    public static final long NO_BASE = -1;

    /// The encoding that holds every element.
    public static final String DENSE = "dense";

    /// The encoding that holds what changed since the base version.
    public static final String DELTA = "delta";

    /// Whether one can begin with this version, as it needs no other.
    public boolean isAnchor() {
        return baseVersion == NO_BASE;
    }
}
