package dev.millrace.ops.catalog;

import java.util.ArrayList;
import java.util.List;

/// A table for a terminal: cells are broken at spaces into as many lines as they need.
///
/// @param rows all of the same length; the first is the head
/// @param width columns of the terminal that it may take
record TextTable(List<List<String>> rows, int width) {
    private static final String GAP = "  ";

    TextTable {
        rows = rows.stream().map(List::copyOf).toList();
    }

    String text() {
        int first = rows.stream().mapToInt(row -> row.getFirst().length()).max().orElse(0);
        int others = rows.getFirst().size() - 1;
        int each = (width - first) / Math.max(1, others) - GAP.length();
        var text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            append(text, rows.get(i), first, each);
            if (i == 0) {
                text.append("-".repeat(first + others * (each + GAP.length()))).append('\n');
            }
        }
        return text.toString().stripTrailing();
    }

    private static void append(StringBuilder text, List<String> row, int first, int each) {
        var cells = row.stream().skip(1).map(cell -> broken(cell, each)).toList();
        int lines = cells.stream().mapToInt(List::size).max().orElse(1);
        for (int line = 0; line < lines; line++) {
            int number = line;
            var written = new StringBuilder(padded(number == 0 ? row.getFirst() : "", first));
            cells.forEach(cell ->
                    written.append(GAP).append(padded(number < cell.size() ? cell.get(number) : "", each)));
            text.append(written.toString().stripTrailing()).append('\n');
        }
    }

    private static List<String> broken(String cell, int width) {
        List<String> lines = new ArrayList<>();
        for (String word : cell.split(" ", -1)) {
            String last = lines.isEmpty() ? "" : lines.getLast();
            if (!lines.isEmpty() && last.length() + 1 + word.length() <= width) {
                lines.set(lines.size() - 1, last + " " + word);
            } else {
                lines.addAll(pieces(word, width));
            }
        }
        return lines;
    }

    /// A word that is too long is broken after a hyphen, where there is one.
    private static List<String> pieces(String word, int width) {
        if (word.length() <= width) {
            return List.of(word);
        }
        int hyphen = word.lastIndexOf('-', width - 1);
        int end = hyphen > 0 ? hyphen + 1 : width;
        List<String> pieces = new ArrayList<>(List.of(word.substring(0, end)));
        pieces.addAll(pieces(word.substring(end), width));
        return pieces;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
