package dev.millrace.policy.network.program;

import dev.millrace.policy.config.AttentionConfig;
import dev.millrace.policy.config.ModelConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The weights of a layer as decoding takes them: matrices that read the same are one, and lie as products read them,
/// `[in, out]`. Layer `i` begins at `1 + i · count`, after the embedding; the output projection is the last.
///
/// @param packing lines of the program that pack one layer
/// @param constants what the program's text needs to know
record PackedLayer(String packing, Map<String, Object> constants) {
    static PackedLayer of(ModelConfig config) {
        return new Builder(config).build();
    }

    private static final class Builder {
        private final AttentionConfig attention;
        private final LayerWeights weights;
        private final List<String> packed = new ArrayList<>();
        private final Map<String, Object> constants = new HashMap<>();

        Builder(ModelConfig config) {
            attention = config.attention();
            weights = LayerWeights.of(config);
        }

        PackedLayer build() {
            product("packedInput", "y", List.of("q_proj", "k_proj", "v_proj"));
            product("packedOutput", "attended", List.of("o_proj"));
            product("packedRise", "y", List.of("gate_proj", "up_proj"));
            product("packedFall", "gated", List.of("down_proj"));
            constants.put("turnedHeads", headNorms());
            constants.put("packedWeights", packed.size());
            constants.put("turned", (attention.heads() + attention.keyValueHeads()) * attention.headDim());
            constants.put("entered", (attention.heads() + 2 * attention.keyValueHeads()) * attention.headDim());
            constants.put("queryWidth", attention.heads() * attention.headDim());
            constants.put("storedWidth", 2 * attention.keyValueHeads() * attention.headDim());
            constants.put("storedHeads", 2 * attention.keyValueHeads());
            constants.put("turnedTwice", 2 * (attention.heads() + attention.keyValueHeads()));
            constants.put("turnedOnce", attention.heads() + attention.keyValueHeads());
            var lines = new StringBuilder();
            packed.forEach(each -> lines.append("      _0 = torch.append(packed, " + each + ")\n"));
            return new PackedLayer(lines.toString(), Map.copyOf(constants));
        }

        /// One product in the place of those of some modules that read `input`.
        private void product(String name, String input, List<String> modules) {
            var matrix = add("self.across([" + joined(modules, true) + "])");
            var biases = joined(modules, false);
            constants.put(
                    name,
                    biases.contains("None")
                            ? "torch.mm(" + input + ", " + matrix + ")"
                            : "torch.addmm(" + add("torch.cat([" + biases + "])") + ", " + input + ", " + matrix + ")");
        }

        /// The norm of queries and keys, where there is one.
        private String headNorms() {
            var references = weights.references();
            if (!references.containsKey("q_norm")) {
                return "turned";
            }
            var each = "torch.cat([torch.repeat(%s, [%d]), torch.repeat(%s, [%d])])"
                    .formatted(
                            references.get("q_norm"),
                            attention.heads(),
                            references.get("k_norm"),
                            attention.keyValueHeads());
            return "torch.copy_(turned, self.norm_turned(turned, " + add(each) + "))";
        }

        private String add(String expression) {
            packed.add(expression);
            return "w[first + " + (packed.size() - 1) + "]";
        }

        /// Weights or biases of modules, as expressions.
        private String joined(List<String> modules, boolean matrices) {
            return String.join(
                    ", ",
                    modules.stream()
                            .map(module -> weights.references().getOrDefault(module, ""))
                            .map(pair -> matrices ? pair.substring(0, comma(pair)) : pair.substring(comma(pair) + 2))
                            .toList());
        }

        private static int comma(String pair) {
            return pair.indexOf(", ");
        }
    }
}
