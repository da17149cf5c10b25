package dev.millrace.policy.check;

import dev.millrace.policy.config.Head;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.config.ParameterLayout;
import dev.millrace.policy.config.ParameterSpec;

/// The memory that a network needs in float32, without what a batch needs while it is computed.
///
/// | what | bytes |
/// |---|---|
/// | cache of a token | 2 · layers · keyValueHeads · headDim · 4 |
/// | inference | 4 · parameters + cache of a token · context |
/// | training | 16 · (parameters of the policy + parameters of the critic): weight, gradient, two moments, 4 each |
///
/// @param cacheBytesPerToken keys and values of one token in every layer
/// @param inferenceBytes the weights, and the cache of one response as long as the context
/// @param trainingBytes weights, gradients and moments of the policy and of a critic of the same size
public record MemoryNeed(long cacheBytesPerToken, long inferenceBytes, long trainingBytes) {
    private static final long STATES = 4;

    /// Computes it.
    public static MemoryNeed of(ModelConfig config) {
        var attention = config.attention();
        long width = (long) attention.keyValueHeads() * attention.headDim();
        long cache = 2L * config.dimensions().layers() * width * Float.BYTES;
        long policy = parameters(config, Head.LANGUAGE);
        long inference = policy * Float.BYTES + cache * config.dimensions().maxPositions();
        return new MemoryNeed(cache, inference, STATES * Float.BYTES * (policy + parameters(config, Head.VALUE)));
    }

    /// The number of elements in all tensors of a network; tied embeddings count once.
    public static long parameters(ModelConfig config, Head head) {
        return ParameterLayout.of(config, head).stream()
                .mapToLong(ParameterSpec::elements)
                .sum();
    }
}
