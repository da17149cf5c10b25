package dev.millrace.policy.network.program;

import dev.millrace.policy.config.Head;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.config.ParameterLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where the weights of a layer stand in the program's list: layer `i` begins at `1 + i · count`.
///
/// @param count weights of one layer
/// @param places per module, where its weight stands in a layer
/// @param references per module, for example `q_proj`, the expressions of its weight and bias, relative to `first`
record LayerWeights(int count, Map<String, Integer> places, Map<String, String> references) {
    private static final String LAYER = "model.layers.0.";

    static LayerWeights of(ModelConfig config) {
        var names = layerNames(config);
        Map<String, Integer> places = new HashMap<>();
        Map<String, String> references = new HashMap<>();
        for (var name : names) {
            if (name.endsWith(".weight")) {
                var module = name.substring(0, name.length() - ".weight".length());
                var weight = reference(names, name);
                places.put(shortName(module), names.indexOf(name));
                references.put(shortName(module), isNorm(module) ? weight : weight + ", " + bias(names, module));
            }
        }
        return new LayerWeights(names.size(), Map.copyOf(places), Map.copyOf(references));
    }

    /// The expression of queries `q` or keys `k`, normalised where the network does so.
    String normed(String name) {
        var weight = references.get(name + "_norm");
        return weight == null ? name : "self.norm_heads(" + name + ", " + weight + ")";
    }

    /// Expressions for the way back: `NAME_weight`, and `NAME_places` of weight and bias, -1 for none.
    Map<String, String> gradientConstants() {
        Map<String, String> constants = new HashMap<>();
        references.forEach((module, reference) -> {
            var expressions = reference.split(", ", 2);
            constants.put(module + "_weight", expressions[0]);
            constants.put(
                    module + "_places",
                    place(expressions[0]) + ", " + (expressions.length > 1 ? place(expressions[1]) : "-1"));
        });
        constants.put("query_gradient", normedGradient("q", "by_q", "parts[at + 3]"));
        constants.put("key_gradient", normedGradient("k", "by_k", "parts[at + 4]"));
        return constants;
    }

    private static String place(String expression) {
        return "None".equals(expression) ? "-1" : expression.substring("w[".length(), expression.length() - 1);
    }

    private String normedGradient(String name, String gradient, String raw) {
        var weight = references.get(name + "_norm");
        return weight == null
                ? gradient
                : "self.norm_heads_gradient(g[" + place(weight) + "], " + weight + ", " + raw + ", " + gradient + ")";
    }

    /// The places of modules, separated by commas.
    String placesOf(String... modules) {
        return Stream.of(modules)
                .map(module -> String.valueOf(places.get(module)))
                .collect(Collectors.joining(", "));
    }

    private static List<String> layerNames(ModelConfig config) {
        List<String> names = new ArrayList<>();
        for (var spec : ParameterLayout.of(config, Head.LANGUAGE)) {
            if (spec.name().startsWith(LAYER)) {
                names.add(spec.name());
            }
        }
        return names;
    }

    private static String bias(List<String> names, String module) {
        return names.contains(module + ".bias") ? reference(names, module + ".bias") : "None";
    }

    private static String reference(List<String> names, String name) {
        return "w[first + " + names.indexOf(name) + "]";
    }

    private static boolean isNorm(String module) {
        return module.endsWith("norm");
    }

    private static String shortName(String module) {
        return module.substring(module.lastIndexOf('.') + 1);
    }
}
