package dev.millrace.ops.binding;

import java.util.LinkedHashMap;
import java.util.Map;

/// A configuration as a flat list.
public final class RecordPaths {
    private RecordPaths() {}

    /// Values by their path, in the order of the configuration.
    ///
    /// @param configuration the root
    /// @return texts; lists are one value
    public static Map<String, String> of(Record configuration) {
        Map<String, String> values = new LinkedHashMap<>();
        collect("", RecordYaml.tree(configuration), values);
        return values;
    }

    private static void collect(String path, Map<?, ?> section, Map<String, String> into) {
        section.forEach((key, value) -> {
            var at = ConfigurationProblem.below(path, String.valueOf(key));
            if (value instanceof Map<?, ?> nested && !nested.isEmpty()) {
                collect(at, nested, into);
            } else {
                into.put(at, String.valueOf(value));
            }
        });
    }
}
