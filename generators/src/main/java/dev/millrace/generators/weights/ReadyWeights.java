package dev.millrace.generators.weights;

import dev.millrace.policy.network.PreparedWeights;

/// A policy version that a decoder can use at once.
///
/// @param version the policy version
/// @param weights made ready by that decoder; closed by whoever does not use them
public record ReadyWeights(long version, PreparedWeights weights) {}
