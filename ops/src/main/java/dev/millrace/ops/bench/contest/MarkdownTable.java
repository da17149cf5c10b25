package dev.millrace.ops.bench.contest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A table for terminals and for Markdown.
public final class MarkdownTable {
    private MarkdownTable() {}

    /// Writes it.
    ///
    /// @param rows all of the same length; the first is the head
    public static String of(List<List<String>> rows) {
        var widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        var rule = IntStream.of(widths).mapToObj("-"::repeat).toList();
        var lines = rows.stream().map(row -> line(row, widths)).toList();
        return lines.getFirst() + "\n" + line(rule, widths)
                + lines.stream().skip(1).map(line -> "\n" + line).collect(Collectors.joining());
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(
                        i -> cells.get(i) + " ".repeat(widths[i] - cells.get(i).length()))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
