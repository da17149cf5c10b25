package dev.millrace.ops.index.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words that come again and again, row by row; each is kept once.
public final class Words {
    private final Map<String, String> known = new HashMap<>();
    private final List<String> rows = new ArrayList<>();

    /// Adds a row.
    public void add(String word) {
        rows.add(known.computeIfAbsent(word, fresh -> fresh));
    }

    /// A row's word.
    public String get(int row) {
        return rows.get(row);
    }
}
