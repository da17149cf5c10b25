package dev.millrace.ops.dashboard.value;

import java.util.LinkedHashMap;
import java.util.Map;

/// How many there are of something.
public final class NamedCount {
    private NamedCount() {}

    /// As an object.
    ///
    /// @param label of the name
    /// @param entry name and count
    public static Map<String, Object> of(String label, Map.Entry<String, Long> entry) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(label, entry.getKey());
        values.put("count", entry.getValue());
        return values;
    }
}
