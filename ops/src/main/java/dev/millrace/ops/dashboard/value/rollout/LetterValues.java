package dev.millrace.ops.dashboard.value.rollout;

import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.Position;
import dev.millrace.ops.index.RunIndex;
import dev.millrace.ops.index.letter.LetterRow;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Dead letters with what is in them, newest first.
///
/// @param index of the run
public record LetterValues(RunIndex index) {
    private static final int TEXT = 4_000;

    /// A page.
    ///
    /// @param role who gave up; empty: anyone
    /// @param offset how many come before it
    /// @param limit how many are on it at most
    public Map<String, Object> page(Optional<String> role, int offset, int limit) {
        var found = index.letters().reversed().stream()
                .filter(row -> role.isEmpty() || role.get().equals(row.role()))
                .toList();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("total", found.size());
        values.put("offset", offset);
        values.put("rows", rows(found, offset, limit));
        return values;
    }

    private List<Map<String, Object>> rows(List<LetterRow> found, int offset, int limit) {
        return found.stream().skip(offset).limit(limit).map(this::row).toList();
    }

    private Map<String, Object> row(LetterRow row) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("time", row.time());
        values.put("role", row.role());
        values.put("reason", row.reason());
        values.put("key", row.key());
        values.put("origin", place(row.origin()));
        index.letter(row).ifPresent(letter -> putContent(values, letter));
        return values;
    }

    private static Map<String, Object> place(Position position) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("topic", position.topic());
        values.put("partition", position.partition());
        values.put("offset", position.offset());
        return values;
    }

    private void putContent(Map<String, Object> values, DeadLetter letter) {
        values.put("bytes", letter.value().length);
        var text = new String(letter.value(), StandardCharsets.UTF_8);
        values.put("text", text.substring(0, Math.min(TEXT, text.length())));
        LetterContent.of(letter, index.settings().run().name()).ifPresent(content -> values.put("decoded", content));
    }
}
