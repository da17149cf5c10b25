package dev.millrace.policy.config;

/// The shape of the attention.
///
/// @param heads query heads
/// @param keyValueHeads key and value heads; divides `heads`
/// @param headDim width of one head
/// @param inputBias whether the query, key and value projections have biases
/// @param outputBias whether the output projection has a bias
/// @param queryKeyNorm whether queries and keys are normalised per head (Qwen3)
public record AttentionConfig(
        int heads, int keyValueHeads, int headDim, boolean inputBias, boolean outputBias, boolean queryKeyNorm) {}
