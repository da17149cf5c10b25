package dev.millrace.ops.bench.contest;

import dev.millrace.ops.run.Json;
import dev.millrace.policy.checkpoint.CheckpointWriter;
import dev.millrace.policy.config.AttentionConfig;
import dev.millrace.policy.config.Dimensions;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.config.RopeConfig;
import dev.millrace.policy.config.RopeScaling;
import dev.millrace.policy.network.RandomWeights;
import dev.millrace.policy.tensor.HostTensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A decoder of the Llama family with tied embeddings and random weights.
///
/// @param layers blocks
/// @param hidden width of the residual stream
/// @param heads of queries
/// @param keyValueHeads of keys and values; divides `heads`
/// @param feedForward width inside the feed-forward block
/// @param vocabulary tokens there are
public record DecoderShape(int layers, int hidden, int heads, int keyValueHeads, int feedForward, int vocabulary) {
    private static final double THETA = 10_000;
    private static final double EPSILON = 1e-6;
    private static final double RANGE = 0.02;

    /// For example `4 × 128`.
    public String name() {
        return layers + " × " + hidden;
    }

    /// The network.
    ///
    /// @param positions the longest sequence
    public ModelConfig config(int positions) {
        var attention = new AttentionConfig(heads, keyValueHeads, headDim(), false, false, false);
        var dimensions = new Dimensions(vocabulary, hidden, feedForward, layers, positions);
        return new ModelConfig(
                "llama", dimensions, attention, new RopeConfig(THETA, new RopeScaling.None()), false, true, EPSILON);
    }

    /// Random weights of it, always the same, in layout order.
    ///
    /// @param positions the longest sequence
    public Stream<HostTensor> weights(int positions) {
        return RandomWeights.of(config(positions), Head.LANGUAGE, 1, RANGE);
    }

    /// Width of a head.
    public int headDim() {
        return hidden / heads;
    }

    /// Parameters that all blocks multiply each token with; norms are none of them.
    public long blockParameters() {
        var attention = 2L * hidden * (heads + keyValueHeads) * headDim();
        return layers * (attention + 3L * hidden * feedForward);
    }

    /// Parameters of the output projection.
    public long projectionParameters() {
        return (long) hidden * vocabulary;
    }

    /// Numbers that all blocks keep of a token: keys and values.
    public long storedNumbers() {
        return 2L * layers * keyValueHeads * headDim();
    }

    /// What a peer is told that builds it itself.
    ///
    /// @param positions the longest sequence
    public Map<String, Object> values(int positions) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("layers", layers);
        values.put("hidden", hidden);
        values.put("heads", heads);
        values.put("keyValueHeads", keyValueHeads);
        values.put("headDim", headDim());
        values.put("feedForward", feedForward);
        values.put("vocabulary", vocabulary);
        values.put("positions", positions);
        values.put("theta", THETA);
        values.put("inputBias", false);
        return values;
    }

    /// Writes a checkpoint that a peer opens.
    ///
    /// @param folder an empty one
    /// @param positions the longest sequence
    /// @return where it lies
    /// @throws IOException if it cannot be written
    public Path write(Path folder, int positions) throws IOException {
        Files.writeString(folder.resolve("config.json"), Json.pretty(configFile(positions)));
        var checkpoint = folder.resolve("checkpoint");
        CheckpointWriter.write(checkpoint, folder, weights(positions));
        return checkpoint;
    }

    private Map<String, Object> configFile(int positions) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("architectures", List.of("LlamaForCausalLM"));
        config.put("model_type", "llama");
        config.put("vocab_size", vocabulary);
        config.put("hidden_size", hidden);
        config.put("intermediate_size", feedForward);
        config.put("num_hidden_layers", layers);
        config.put("num_attention_heads", heads);
        config.put("num_key_value_heads", keyValueHeads);
        config.put("head_dim", headDim());
        config.put("max_position_embeddings", positions);
        config.put("rope_parameters", Map.of("rope_type", "default", "rope_theta", THETA));
        config.put("rms_norm_eps", EPSILON);
        config.put("hidden_act", "silu");
        config.put("attention_bias", false);
        config.put("mlp_bias", false);
        config.put("tie_word_embeddings", true);
        config.put("dtype", "float32");
        config.put("bos_token_id", 0);
        config.put("eos_token_id", 1);
        return config;
    }
}
