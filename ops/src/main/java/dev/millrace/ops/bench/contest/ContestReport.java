package dev.millrace.ops.bench.contest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a benchmark came to.
///
/// @param name of the benchmark, as of its command
/// @param explanation lines: what is measured, and against what
/// @param machine where
/// @param rows in order
public record ContestReport(String name, List<String> explanation, Machine machine, List<Row> rows) {
    public ContestReport {
        explanation = List.copyOf(explanation);
        rows = List.copyOf(rows);
    }

    /// What a person gets: explanation, machine, and a Markdown table whose columns line up.
    public String text() {
        List<List<String>> lines = new ArrayList<>(List.of(Row.HEAD));
        rows.forEach(row -> lines.add(row.cells()));
        return String.join("\n", explanation) + "\n" + machine.text() + "\n\n" + MarkdownTable.of(lines);
    }

    /// What a program gets.
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("benchmark", name);
        values.put("explanation", explanation);
        values.put("machine", machine.values());
        values.put("rows", rows.stream().map(Row::values).toList());
        return values;
    }
}
