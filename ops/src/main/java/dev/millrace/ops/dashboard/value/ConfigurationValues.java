package dev.millrace.ops.dashboard.value;

import dev.millrace.ops.binding.RecordPaths;
import dev.millrace.ops.settings.RunSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Effective configurations, a row a value.
public final class ConfigurationValues {
    private static final String NONE = "";

    private ConfigurationValues() {}

    /// One run's.
    public static Map<String, Object> of(RunSettings settings) {
        List<Map<String, Object>> rows = new ArrayList<>();
        RecordPaths.of(settings).forEach((path, value) -> rows.add(row(path, "value", value)));
        return Map.of("values", rows);
    }

    /// What differs between runs.
    ///
    /// @param runs ids and settings, in order
    public static Map<String, Object> difference(Map<String, RunSettings> runs) {
        var columns = runs.values().stream().map(RecordPaths::of).toList();
        var paths = new LinkedHashSet<String>();
        columns.forEach(column -> paths.addAll(column.keySet()));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (var path : paths) {
            var values = columns.stream()
                    .map(column -> column.getOrDefault(path, NONE))
                    .toList();
            if (values.stream().distinct().count() > 1) {
                rows.add(row(path, "values", values));
            }
        }
        Map<String, Object> difference = new LinkedHashMap<>();
        difference.put("runs", List.copyOf(runs.keySet()));
        difference.put("rows", rows);
        return difference;
    }

    private static Map<String, Object> row(String path, String name, Object value) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("path", path);
        row.put(name, value);
        return row;
    }
}
