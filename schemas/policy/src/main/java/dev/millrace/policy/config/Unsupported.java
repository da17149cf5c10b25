package dev.millrace.policy.config;

import dev.millrace.policy.document.JsonFields;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/// What a `config.json` can ask for that the decoder does not compute.
final class Unsupported {
    private static final List<String> EXPERT_COUNTS = List.of("num_experts", "num_local_experts", "n_routed_experts");
    private static final Set<String> TYPES = Set.of("float32", "float16", "bfloat16");

    private Unsupported() {}

    static void refuse(JsonFields fields) {
        refuseActivation(fields);
        refuseSlidingWindow(fields);
        refuseTypes(fields);
        EXPERT_COUNTS.stream()
                .filter(key -> fields.value(key).asInt(0) > 0)
                .forEach(key -> fields.refuse(key, "none: mixtures of experts are not supported"));
        if (fields.has("quantization_config")) {
            fields.refuse("quantization_config", "none: weights in float32, float16 or bfloat16");
        }
        if (fields.value("partial_rotary_factor").asDouble(1) != 1) {
            fields.refuse("partial_rotary_factor", "1: rotary embedding of the whole head");
        }
    }

    private static void refuseActivation(JsonFields fields) {
        if (!fields.text("hidden_act").orElse("silu").equals("silu")) {
            fields.refuse("hidden_act", "silu");
        }
    }

    /// The layers' own types decide where they are given; before they were, the window applied above
    /// `max_window_layers`.
    private static void refuseSlidingWindow(JsonFields fields) {
        var types = fields.value("layer_types");
        if (fields.has("layer_types")) {
            var full = StreamSupport.stream(types.spliterator(), false)
                    .allMatch(type -> "full_attention".equals(type.textValue()));
            if (!types.isArray() || !full) {
                fields.refuse("layer_types", "full_attention for every layer");
            }
        } else if (fields.flag("use_sliding_window", false) && slides(fields)) {
            fields.refuse("use_sliding_window", "false, or a window that no layer uses: only full attention");
        }
    }

    private static boolean slides(JsonFields fields) {
        int layers = fields.value("num_hidden_layers").asInt(Integer.MAX_VALUE);
        int window = fields.value("sliding_window").asInt(Integer.MAX_VALUE);
        int positions = fields.value("max_position_embeddings").asInt(Integer.MAX_VALUE);
        return window < positions && fields.value("max_window_layers").asInt(0) < layers;
    }

    private static void refuseTypes(JsonFields fields) {
        for (var key : List.of("torch_dtype", "dtype")) {
            if (fields.has(key) && !TYPES.contains(fields.value(key).asText())) {
                fields.refuse(key, "float32, float16 or bfloat16");
            }
        }
    }
}
