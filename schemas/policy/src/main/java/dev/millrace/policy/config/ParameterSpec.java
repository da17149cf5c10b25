package dev.millrace.policy.config;

import java.util.List;

/// Name and shape of one tensor of a network, as Hugging Face checkpoints name it.
///
/// @param name for example `model.layers.0.self_attn.q_proj.weight`
/// @param shape its dimensions
public record ParameterSpec(String name, List<Long> shape) {
    public ParameterSpec {
        shape = List.copyOf(shape);
    }

    /// The number of elements.
    public long elements() {
        return shape.stream().mapToLong(Long::longValue).reduce(1, Math::multiplyExact);
    }
}
