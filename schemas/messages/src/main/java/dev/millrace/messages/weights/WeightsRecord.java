package dev.millrace.messages.weights;

/// What travels on `policy-weights`: the chunks of a version and, after them in the same transaction, its manifest.
public sealed interface WeightsRecord permits WeightsChunk, WeightsManifest {
    /// The policy version this belongs to.
    long version();
}
