package dev.millrace.ops.index.letter;

import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.log.DeadLetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The dead letters of a run, oldest first.
public final class Letters {
    private final List<LetterRow> rows = new ArrayList<>();

    /// Adds one.
    public void add(LogEntry.Intact<DeadLetter> entry) {
        var letter = entry.value();
        rows.add(new LetterRow(
                entry.position(), entry.timestamp(), letter.role(), letter.reason(), letter.key(), letter.origin()));
    }

    /// All of them.
    public List<LetterRow> rows() {
        return rows;
    }

    /// How many there are by who gave up.
    public Map<String, Long> byRole() {
        return count(LetterRow::role);
    }

    /// How many there are by reason, numbers left out, so that the same reason counts once.
    public Map<String, Long> byReason() {
        return count(row -> row.reason().replaceAll("\\d+", "#"));
    }

    private Map<String, Long> count(Function<LetterRow, String> kind) {
        return rows.stream().collect(Collectors.groupingBy(kind, TreeMap::new, Collectors.counting()));
    }
}
