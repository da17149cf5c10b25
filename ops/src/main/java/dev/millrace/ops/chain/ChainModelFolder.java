package dev.millrace.ops.chain;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.millrace.policy.config.AttentionConfig;
import dev.millrace.policy.config.Dimensions;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.config.RopeConfig;
import dev.millrace.policy.config.RopeScaling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Everything of the demonstration's checkpoint but its weights: an ordinary Hugging Face folder, of a Llama decoder.
public final class ChainModelFolder {
    private static final String MODEL_TYPE = "llama";
    private static final double ROPE_THETA = 10_000;
    private static final double NORM_EPSILON = 1e-6;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ChainModelFolder() {}

    /// Writes `config.json`, `generation_config.json`, `tokenizer.json`, `tokenizer_config.json` and
    /// `chat_template.jinja`.
    ///
    /// @param folder created if it is not there
    /// @param model the decoder's shape
    /// @param task which says how long a sequence can be
    /// @throws IOException if a file cannot be written
    public static void write(Path folder, ChainModelSettings model, ChainSettings task) throws IOException {
        Files.createDirectories(folder);
        json(folder.resolve("config.json"), configFile(model, task));
        json(folder.resolve("generation_config.json"), specialTokenIds());
        json(folder.resolve("tokenizer.json"), ChainTokenizer.tokenizer());
        json(folder.resolve("tokenizer_config.json"), ChainTokenizer.tokenizerConfig());
        Files.writeString(folder.resolve("chat_template.jinja"), ChainTokenizer.CHAT_TEMPLATE);
    }

    /// The network that `config.json` describes.
    ///
    /// @param model the decoder's shape
    /// @param task which says how long a sequence can be
    public static ModelConfig config(ChainModelSettings model, ChainSettings task) {
        var dimensions = new Dimensions(
                ChainVocabulary.tokens().size(), model.hidden(), model.feedForward(), model.layers(), positions(task));
        var attention =
                new AttentionConfig(model.heads(), model.heads(), model.hidden() / model.heads(), false, false, false);
        var rope = new RopeConfig(ROPE_THETA, new RopeScaling.None());
        return new ModelConfig(MODEL_TYPE, dimensions, attention, rope, false, true, NORM_EPSILON);
    }

    private static int positions(ChainSettings task) {
        return task.promptTokens() + task.responseTokens();
    }

    private static Map<String, Object> configFile(ChainModelSettings model, ChainSettings task) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("architectures", List.of("LlamaForCausalLM"));
        config.put("model_type", MODEL_TYPE);
        config.put("vocab_size", ChainVocabulary.tokens().size());
        config.put("hidden_size", model.hidden());
        config.put("intermediate_size", model.feedForward());
        config.put("num_hidden_layers", model.layers());
        config.put("num_attention_heads", model.heads());
        config.put("num_key_value_heads", model.heads());
        config.put("head_dim", model.hidden() / model.heads());
        config.put("max_position_embeddings", positions(task));
        config.put("rope_parameters", ordered("rope_type", "default", "rope_theta", ROPE_THETA));
        config.put("rms_norm_eps", NORM_EPSILON);
        config.put("hidden_act", "silu");
        config.put("attention_bias", false);
        config.put("mlp_bias", false);
        config.put("attention_dropout", 0.0);
        config.put("tie_word_embeddings", true);
        config.put("initializer_range", model.initializerRange());
        config.put("dtype", "float32");
        config.putAll(specialTokenIds());
        return config;
    }

    private static Map<String, Object> ordered(String first, Object one, String second, Object other) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, other);
        return map;
    }

    private static Map<String, Object> specialTokenIds() {
        Map<String, Object> ids = new LinkedHashMap<>();
        ids.put("bos_token_id", ChainVocabulary.id(ChainVocabulary.BEGIN));
        ids.put("eos_token_id", ChainVocabulary.id(ChainVocabulary.END));
        ids.put("pad_token_id", ChainVocabulary.id(ChainVocabulary.PAD));
        return ids;
    }

    private static void json(Path file, Map<String, Object> content) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(content) + "\n");
    }
}
