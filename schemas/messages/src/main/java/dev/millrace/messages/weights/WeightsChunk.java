package dev.millrace.messages.weights;

/// A piece of one version's encoded weights.
///
/// @param version the policy version
/// @param index which piece, from 0
/// @param bytes the piece itself
public record WeightsChunk(long version, int index, byte[] bytes) implements WeightsRecord {}
