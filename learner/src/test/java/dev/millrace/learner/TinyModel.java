package dev.millrace.learner;

import dev.millrace.policy.checkpoint.CheckpointWriter;
import dev.millrace.policy.config.AttentionConfig;
import dev.millrace.policy.config.Dimensions;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.config.RopeConfig;
import dev.millrace.policy.config.RopeScaling;
import dev.millrace.policy.network.RandomWeights;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A policy of one layer with random weights, in a folder.
public final class TinyModel {
    /// Its tokens are 0 to 7.
    public static final int VOCABULARY = 8;

    private static final String CONFIG_JSON = """
            {"model_type": "llama", "architectures": ["LlamaForCausalLM"], "vocab_size": 8, "hidden_size": 8,
             "intermediate_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2, "num_key_value_heads": 1,
             "head_dim": 4, "max_position_embeddings": 32, "rms_norm_eps": 1e-6, "rope_theta": 10000.0,
             "tie_word_embeddings": true, "torch_dtype": "float32", "hidden_act": "silu", "eos_token_id": 0}
            """;
    private static final ModelConfig CONFIG = new ModelConfig(
            "llama",
            new Dimensions(VOCABULARY, 8, 16, 1, 32),
            new AttentionConfig(2, 1, 4, false, false, false),
            new RopeConfig(10_000, new RopeScaling.None()),
            false,
            true,
            1e-6);

    private TinyModel() {}

    /// Writes it.
    ///
    /// @param folder gets it
    /// @param seed of its weights
    /// @return the folder
    public static Path write(Path folder, long seed) {
        try {
            var original = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-config"));
            Files.writeString(original.resolve("config.json"), CONFIG_JSON);
            CheckpointWriter.write(folder, original, RandomWeights.of(CONFIG, Head.LANGUAGE, seed, 0.3));
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Writes a critic that is deeper than the policies.
    ///
    /// @param folder gets it
    /// @return the folder
    public static Path criticOfTwoLayers(Path folder) {
        try {
            var original = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-config"));
            Files.writeString(
                    original.resolve("config.json"),
                    CONFIG_JSON.replace("\"num_hidden_layers\": 1", "\"num_hidden_layers\": 2"));
            var config = new ModelConfig(
                    CONFIG.modelType(),
                    new Dimensions(VOCABULARY, 8, 16, 2, 32),
                    CONFIG.attention(),
                    CONFIG.rope(),
                    false,
                    true,
                    1e-6);
            CheckpointWriter.write(folder, original, RandomWeights.of(config, Head.VALUE, 1, 0.3));
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
