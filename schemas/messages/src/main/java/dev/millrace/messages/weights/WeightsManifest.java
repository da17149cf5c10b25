package dev.millrace.messages.weights;

/// Says that a version is complete, and how to read it.
///
/// @param version the policy version
/// @param baseVersion the version a delta applies to; -1: the encoding is complete in itself
/// @param dtype element type of the encoded tensors, `float32` or `bfloat16`
/// @param digest SHA-256 over the encoded bytes, in hexadecimal
/// @param chunks how many pieces there are
/// @param bytes how many bytes they hold together
public record WeightsManifest(long version, long baseVersion, String dtype, String digest, int chunks, long bytes)
        implements WeightsRecord {}
