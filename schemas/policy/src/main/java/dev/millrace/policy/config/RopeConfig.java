package dev.millrace.policy.config;

/// Rotary position embedding: angle of pair `i` at position `p` is `p · inverseFrequency(i)`.
///
/// @param theta base of the frequencies
/// @param scaling how frequencies are stretched for long contexts
public record RopeConfig(double theta, RopeScaling scaling) {}
