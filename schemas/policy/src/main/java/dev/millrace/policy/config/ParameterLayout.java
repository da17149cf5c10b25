package dev.millrace.policy.config;

import java.util.ArrayList;
import java.util.List;

/// The tensors of a network in the one order in which the program takes them, files are written and digests are made.
public final class ParameterLayout {
    private ParameterLayout() {}

    /// Lists the tensors of a decoder with a head.
    ///
    /// @param config the network
    /// @param head its head: with [Head#VALUE] `value_head.weight` `[1, hidden]` and `value_head.bias` `[1]`
    ///     stand in place of `lm_head.weight`
    /// @return names and shapes, in order
    public static List<ParameterSpec> of(ModelConfig config, Head head) {
        List<ParameterSpec> specs = new ArrayList<>();
        var dimensions = config.dimensions();
        long hidden = dimensions.hidden();
        specs.add(spec("model.embed_tokens.weight", dimensions.vocabulary(), hidden));
        for (int layer = 0; layer < dimensions.layers(); layer++) {
            addLayer(specs, "model.layers." + layer + ".", config);
        }
        specs.add(spec("model.norm.weight", hidden));
        switch (head) {
            case LANGUAGE -> {
                if (!config.tiedEmbeddings()) {
                    specs.add(spec("lm_head.weight", dimensions.vocabulary(), hidden));
                }
            }
            case VALUE -> {
                specs.add(spec("value_head.weight", 1, hidden));
                specs.add(spec("value_head.bias", 1));
            }
        }
        return List.copyOf(specs);
    }

    private static void addLayer(List<ParameterSpec> specs, String prefix, ModelConfig config) {
        long hidden = config.dimensions().hidden();
        specs.add(spec(prefix + "input_layernorm.weight", hidden));
        addAttention(specs, prefix + "self_attn.", config.attention(), hidden);
        specs.add(spec(prefix + "post_attention_layernorm.weight", hidden));
        long inner = config.dimensions().feedForward();
        var bias = config.feedForwardBias();
        addLinear(specs, prefix + "mlp.gate_proj", inner, hidden, bias);
        addLinear(specs, prefix + "mlp.up_proj", inner, hidden, bias);
        addLinear(specs, prefix + "mlp.down_proj", hidden, inner, bias);
    }

    private static void addAttention(List<ParameterSpec> specs, String prefix, AttentionConfig attention, long hidden) {
        long queries = (long) attention.heads() * attention.headDim();
        long keys = (long) attention.keyValueHeads() * attention.headDim();
        addLinear(specs, prefix + "q_proj", queries, hidden, attention.inputBias());
        addLinear(specs, prefix + "k_proj", keys, hidden, attention.inputBias());
        addLinear(specs, prefix + "v_proj", keys, hidden, attention.inputBias());
        addLinear(specs, prefix + "o_proj", hidden, queries, attention.outputBias());
        if (attention.queryKeyNorm()) {
            specs.add(spec(prefix + "q_norm.weight", attention.headDim()));
            specs.add(spec(prefix + "k_norm.weight", attention.headDim()));
        }
    }

    private static void addLinear(List<ParameterSpec> specs, String prefix, long out, long in, boolean bias) {
        specs.add(spec(prefix + ".weight", out, in));
        if (bias) {
            specs.add(spec(prefix + ".bias", out));
        }
    }

    private static ParameterSpec spec(String name, long... shape) {
        return new ParameterSpec(name, java.util.Arrays.stream(shape).boxed().toList());
    }
}
