package dev.millrace.policy.broadcast;

/// What the chunks of a policy version hold.
public sealed interface WeightsEncoding {
    /// All elements: an anchor, which needs no other version.
    record Dense() implements WeightsEncoding {}

    /// What changed since another version.
    ///
    /// @param baseVersion that version
    record Delta(long baseVersion) implements WeightsEncoding {}
}
