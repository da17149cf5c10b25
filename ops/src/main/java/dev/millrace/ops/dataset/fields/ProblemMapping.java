package dev.millrace.ops.dataset.fields;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millrace.verifier.request.Problem;
import java.util.HashMap;
import java.util.Map;

/// Makes problems of rows. Columns that are nothing of a problem, or only in part, become its metadata.
public final class ProblemMapping {
    /// Texts that are as short and come as often as names of data sets are kept once.
    private static final int SHORT = 64;

    private static final int KEPT = 10_000;

    private final Layout layout;
    private final Wording wording;
    private final Map<String, String> texts = new HashMap<>();

    /// @param preset the layout of rows; `AUTO` is taken for `PLAIN`
    /// @param elsewhere fields that stand where the preset does not have them
    /// @param wording what is put around prompts
    public ProblemMapping(DataSetPreset preset, FieldSettings elsewhere, Wording wording) {
        this.layout = Layout.of(preset, elsewhere);
        this.wording = wording;
    }

    /// The problem of a row. Takes the row apart.
    ///
    /// @param row its columns
    /// @param id the problem's where the row names none
    /// @param dataSource the problem's where the row names none
    /// @throws BadFieldException if the row is no problem
    public Problem problem(ObjectNode row, String id, String dataSource) {
        var prompt = required(row, Field.PROMPT);
        var answer = required(row, Field.ANSWER);
        var messages = wording.around(Conversation.read(prompt.path(), prompt.value()));
        String gold = once(layout.gold().read(answer.path(), answer.value()));
        String name = name(row, Field.ID, id);
        String source = once(name(row, Field.DATA_SOURCE, dataSource));
        String family = once(name(row, Field.FAMILY, ""));
        double difficulty = difficulty(row);
        prompt.path().remove(row);
        if (layout.gold().keepsAll()) {
            answer.path().remove(row);
        }
        return new Problem(name, messages, gold, source, family, difficulty, metadata(row));
    }

    private Layout.Found required(ObjectNode row, Field field) {
        var found = layout.find(row, field);
        if (!found.isThere()) {
            throw new BadFieldException(found.path(), found.value(), "text" + layout.alternatives(field));
        }
        return found;
    }

    private String name(ObjectNode row, Field field, String fallback) {
        var found = layout.find(row, field);
        if (!found.isThere()) {
            return fallback;
        }
        if (!found.value().isTextual() && !found.value().isIntegralNumber()) {
            throw new BadFieldException(found.path(), found.value(), "text");
        }
        row.remove(found.path().text());
        return found.value().asText();
    }

    private double difficulty(ObjectNode row) {
        var found = layout.find(row, Field.DIFFICULTY);
        if (found.isThere() && !found.value().isNumber()) {
            throw new BadFieldException(found.path(), found.value(), "a number");
        }
        row.remove(found.path().text());
        return found.value().asDouble(0);
    }

    private Map<String, String> metadata(ObjectNode row) {
        Map<String, String> metadata = new HashMap<>();
        row.properties().forEach(column -> {
            var value = column.getValue();
            if (Scalar.isThere(value)) {
                metadata.put(column.getKey(), once(Scalar.text(value).orElseGet(value::toString)));
            }
        });
        return metadata;
    }

    private String once(String text) {
        if (text.length() > SHORT) {
            return text;
        }
        return texts.size() < KEPT ? texts.computeIfAbsent(text, same -> same) : texts.getOrDefault(text, text);
    }
}
