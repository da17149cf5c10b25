package dev.millrace.policy.network;

/// How attention is computed; both give the same numbers up to rounding. Which is faster depends on device and length.
public enum AttentionPath {
    /// The fused operator: memory linear in the length.
    FUSED,
    /// Two matrix products and a softmax: memory quadratic in the length, faster for short sequences on a CPU.
    PLAIN
}
