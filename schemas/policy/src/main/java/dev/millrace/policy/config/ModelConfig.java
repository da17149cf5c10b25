package dev.millrace.policy.config;

/// A decoder of the Qwen2, Qwen3 or Llama family, as `config.json` describes it.
///
/// @param modelType `qwen2`, `qwen3` or `llama`
/// @param dimensions sizes
/// @param attention heads, biases and norms of the attention
/// @param rope rotary position embedding
/// @param feedForwardBias whether the feed-forward projections have biases
/// @param tiedEmbeddings whether the output projection is the embedding
/// @param rmsNormEpsilon added to the mean square in every norm
public record ModelConfig(
        String modelType,
        Dimensions dimensions,
        AttentionConfig attention,
        RopeConfig rope,
        boolean feedForwardBias,
        boolean tiedEmbeddings,
        double rmsNormEpsilon) {}
