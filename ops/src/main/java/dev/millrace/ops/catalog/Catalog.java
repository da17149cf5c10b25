package dev.millrace.ops.catalog;

import dev.millrace.learner.algorithm.Preset;
import dev.millrace.ops.binding.RecordYaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Presets beside each other.
///
/// @param presets in the order of the columns
public record Catalog(List<Preset> presets) {
    private static final int WIDTH = 120;

    public Catalog {
        presets = List.copyOf(presets);
    }

    /// A table of at most 120 columns: a row a part, a column a preset.
    public String text() {
        var parts = presets.stream().map(PresetParts::of).toList();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("", presets.stream().map(Preset::key).toList()));
        for (String name : parts.getFirst().keySet()) {
            rows.add(row(
                    name,
                    parts.stream().map(each -> each.getOrDefault(name, "-")).toList()));
        }
        return new TextTable(rows, WIDTH).text();
    }

    private static List<String> row(String name, List<String> cells) {
        List<String> row = new ArrayList<>(List.of(name));
        row.addAll(cells);
        return row;
    }

    /// By preset: its paper, its batch, and all its settings as in a configuration.
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (var preset : presets) {
            Map<String, Object> known = new LinkedHashMap<>();
            known.put("paper", preset.paper());
            known.put("prompts", preset.prompts());
            known.put("groupSize", preset.groupSize());
            known.put("algorithm", RecordYaml.tree(preset.settings()));
            values.put(preset.key(), known);
        }
        return values;
    }
}
