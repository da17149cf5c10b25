package dev.millrace.policy.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millrace.policy.document.CheckpointException;
import dev.millrace.policy.document.JsonDocument;
import dev.millrace.policy.document.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/// Reads `expected.json`: an object with `rows`, each with the fields of [ReferenceRow]; others are passed over.
public final class ReferenceFile {
    /// The name of the file.
    public static final String NAME = "expected.json";

    private final Problems problems;

    private ReferenceFile(Problems problems) {
        this.problems = problems;
    }

    /// Reads the rows of a file.
    ///
    /// @param folder a checkpoint with an `expected.json`
    /// @throws CheckpointException if the file is missing or is not of this form
    public static List<ReferenceRow> read(Path folder) {
        var problems = new Problems();
        var rows = JsonDocument.read(folder.resolve(NAME), problems)
                .map(object -> new ReferenceFile(problems).rows(object.path("rows")))
                .orElseGet(List::of);
        CheckpointException.throwIfAny(folder, problems);
        return rows;
    }

    private List<ReferenceRow> rows(JsonNode rows) {
        if (!rows.isArray() || rows.isEmpty()) {
            problems.add(NAME + ": rows", rows.isMissingNode() ? "nothing" : rows, "a list of at least one");
        }
        return StreamSupport.stream(rows.spliterator(), false).map(this::row).toList();
    }

    private ReferenceRow row(JsonNode row) {
        var ids = list(row, "tokenIds", 2);
        var greedy = list(row, "greedyTokenIds", 1);
        return new ReferenceRow(
                text(row, "content"),
                text(row, "chat"),
                ids.stream().mapToInt(JsonNode::asInt).toArray(),
                numbers(row, "promptLogProbs", ids.size() - 1),
                greedy.stream().mapToInt(JsonNode::asInt).toArray(),
                numbers(row, "greedyLogProbs", greedy.size()),
                text(row, "greedyText"));
    }

    private String text(JsonNode row, String key) {
        if (!row.path(key).isTextual()) {
            refuse(row, key, "a text");
        }
        return row.path(key).asText();
    }

    private List<JsonNode> list(JsonNode row, String key, int least) {
        var elements = StreamSupport.stream(row.path(key).spliterator(), false).toList();
        if (elements.size() < least || !elements.stream().allMatch(JsonNode::isNumber)) {
            refuse(row, key, "a list of at least " + least + " numbers");
        }
        return elements;
    }

    private double[] numbers(JsonNode row, String key, int count) {
        var elements = list(row, key, 1);
        if (elements.size() != count) {
            refuse(row, key, count + " numbers, as there are token ids");
        }
        return elements.stream().mapToDouble(JsonNode::asDouble).toArray();
    }

    private void refuse(JsonNode row, String key, String expected) {
        problems.add(NAME + ": " + key, row.path(key).isMissingNode() ? "nothing" : row.path(key), expected);
    }
}
