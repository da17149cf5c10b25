package dev.millrace.policy.config;

import dev.millrace.policy.document.JsonFields;
import java.util.Optional;

/// Reads rotary embedding from `rope_parameters` (transformers 5), or from `rope_theta` and `rope_scaling` (before).
final class RopeReader {
    private static final double THETA = 10_000;

    private RopeReader() {}

    static RopeConfig read(JsonFields fields) {
        var key = fields.has("rope_parameters") ? "rope_parameters" : "rope_scaling";
        var child = fields.child(key);
        double outer = fields.positive("rope_theta", THETA);
        double theta = child.map(each -> each.positive("rope_theta", outer)).orElse(outer);
        return new RopeConfig(theta, child.map(RopeReader::scaling).orElseGet(RopeScaling.None::new));
    }

    private static RopeScaling scaling(JsonFields rope) {
        var key = rope.has("rope_type") || !rope.has("type") ? "rope_type" : "type";
        Optional<String> type = rope.text(key);
        return switch (type.orElse("default")) {
            case "default" -> new RopeScaling.None();
            case "linear" -> new RopeScaling.Linear(rope.positive("factor"));
            case "llama3" -> llama3(rope);
            default -> {
                rope.refuse(key, "one of default, linear, llama3");
                yield new RopeScaling.None();
            }
        };
    }

    private static RopeScaling llama3(JsonFields rope) {
        double low = rope.positive("low_freq_factor");
        double high = rope.positive("high_freq_factor");
        if (rope.has("high_freq_factor") && high <= low) {
            rope.refuse("high_freq_factor", "more than low_freq_factor (" + low + ")");
        }
        return new RopeScaling.Llama3(
                rope.positive("factor"), low, high, rope.count("original_max_position_embeddings"));
    }
}
