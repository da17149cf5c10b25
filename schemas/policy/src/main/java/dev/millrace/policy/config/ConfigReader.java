package dev.millrace.policy.config;

import dev.millrace.policy.document.JsonDocument;
import dev.millrace.policy.document.JsonFields;
import dev.millrace.policy.document.Problems;
import java.nio.file.Path;
import java.util.Optional;

/// Reads the `config.json` of a Hugging Face checkpoint, with the key names of before and since transformers 5.
///
/// What would make the saved model compute something else than this decoder is refused; what has no effect on that
/// (dropout, cache settings, versions) is passed over. A key that is absent has the value that transformers gives it.
public final class ConfigReader {
    /// The name of the file.
    public static final String FILE = "config.json";

    /// More than any model has; keeps a wrong number from filling the memory with tensor names.
    private static final int MOST_LAYERS = 1_000;

    private static final int HEAD_DIM_OF_QWEN3 = 128;

    private final JsonFields fields;

    private ConfigReader(JsonFields fields) {
        this.fields = fields;
    }

    /// Reads the configuration of a checkpoint.
    ///
    /// @param folder the checkpoint
    /// @param problems where to note everything that is wrong or not supported
    /// @return the configuration, or empty where there is a problem
    public static Optional<ModelConfig> read(Path folder, Problems problems) {
        var own = new Problems();
        var config = JsonDocument.read(folder.resolve(FILE), own)
                .flatMap(object -> new ConfigReader(new JsonFields(object, FILE, own)).model());
        problems.addAll(own.list());
        return own.isEmpty() ? config : Optional.empty();
    }

    private Optional<ModelConfig> model() {
        var family = Family.of(fields);
        Unsupported.refuse(fields);
        return family.map(this::model);
    }

    private ModelConfig model(Family family) {
        return new ModelConfig(
                family.modelType(),
                dimensions(),
                attention(family),
                RopeReader.read(fields),
                fields.flag("mlp_bias", false) && family == Family.LLAMA,
                fields.flag("tie_word_embeddings", false),
                fields.positive("rms_norm_eps", 1e-6));
    }

    private Dimensions dimensions() {
        int layers = fields.count("num_hidden_layers");
        if (layers > MOST_LAYERS) {
            fields.refuse("num_hidden_layers", "at most " + MOST_LAYERS);
        }
        return new Dimensions(
                fields.count("vocab_size"),
                fields.count("hidden_size"),
                fields.count("intermediate_size"),
                layers,
                fields.count("max_position_embeddings"));
    }

    private AttentionConfig attention(Family family) {
        int heads = fields.count("num_attention_heads");
        int keyValueHeads = fields.count("num_key_value_heads", heads);
        if (heads % keyValueHeads != 0) {
            fields.refuse("num_key_value_heads", "a divisor of num_attention_heads (" + heads + ")");
        }
        int headDim = headDim(family, heads);
        boolean bias = fields.flag("attention_bias", false);
        return switch (family) {
            // The biases of Qwen2 are part of the architecture; its config.json does not speak of them.
            case QWEN2 -> new AttentionConfig(heads, keyValueHeads, headDim, true, false, false);
            case QWEN3 -> new AttentionConfig(heads, keyValueHeads, headDim, bias, bias, true);
            case LLAMA -> new AttentionConfig(heads, keyValueHeads, headDim, bias, bias, false);
        };
    }

    private int headDim(Family family, int heads) {
        int hidden = fields.value("hidden_size").asInt(heads);
        int absent = family == Family.QWEN3 ? HEAD_DIM_OF_QWEN3 : Math.max(1, hidden / heads);
        if (!fields.has("head_dim") && family != Family.QWEN3 && hidden % heads != 0) {
            fields.refuse("hidden_size", "a multiple of num_attention_heads (" + heads + ") where head_dim is absent");
        }
        int headDim = fields.count("head_dim", absent);
        if (headDim % 2 != 0) {
            fields.refuse("head_dim", "an even number (it is " + headDim + "), as rotary embedding turns pairs");
        }
        return headDim;
    }
}
