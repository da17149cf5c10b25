package dev.millrace.policy.config;

/// The sizes of a decoder.
///
/// @param vocabulary rows of the embedding
/// @param hidden width of the residual stream
/// @param feedForward width inside the feed-forward block
/// @param layers number of blocks
/// @param maxPositions the longest sequence, prompt and response together
public record Dimensions(int vocabulary, int hidden, int feedForward, int layers, int maxPositions) {}
