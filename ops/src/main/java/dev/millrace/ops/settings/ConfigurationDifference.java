package dev.millrace.ops.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millrace.ops.binding.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which keys of two configurations differ.
public final class ConfigurationDifference {
    private static final String NONE = "none";

    private ConfigurationDifference() {}

    /// Compares two texts of YAML.
    ///
    /// @param before the one
    /// @param now the other
    /// @return `path: value before, now value`, by path; empty where they say the same
    public static List<String> between(String before, String now) {
        var old = flat(before);
        var fresh = flat(now);
        var paths = new TreeSet<>(old.keySet());
        paths.addAll(fresh.keySet());
        List<String> differences = new ArrayList<>();
        for (var path : paths) {
            var a = old.getOrDefault(path, NONE);
            var b = fresh.getOrDefault(path, NONE);
            if (!Objects.equals(a, b)) {
                differences.add(path + ": " + a + ", now " + b);
            }
        }
        return differences;
    }

    private static Map<String, String> flat(String text) {
        Map<String, String> values = new TreeMap<>();
        collect("", YamlTree.parse("configuration", text), values);
        return values;
    }

    private static void collect(String path, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> collect(
                            path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), into));
        } else {
            into.put(path, node.isTextual() ? node.asText() : node.toString());
        }
    }
}
