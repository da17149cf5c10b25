package dev.millrace.learner.problems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millrace.verifier.Message;
import dev.millrace.verifier.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// One line of a prompts file; see [PromptsFile] for its fields.
///
/// @param file where it stands
/// @param line its number, from 1
/// @param row the line itself
record ProblemLine(Path file, int line, ObjectNode row) {
    private static final Set<String> FIELDS =
            Set.of("prompt", "messages", "answer", "id", "data_source", "family", "difficulty");
    private static final Set<String> ROLES = Set.of("system", "user", "assistant");

    /// The problem it holds.
    ///
    /// @throws PromptsFileException where a field is missing or of the wrong kind
    Problem problem() {
        return new Problem(
                text("id", Integer.toString(line)),
                row.has("messages") ? conversation(row.get("messages")) : List.of(new Message("user", prompt())),
                answer(),
                text("data_source", String.valueOf(file.getFileName())),
                text("family", ""),
                difficulty(),
                metadata());
    }

    private String prompt() {
        return required(row.path("prompt"), "prompt");
    }

    private List<Message> conversation(JsonNode turns) {
        if (!turns.isArray() || turns.isEmpty()) {
            throw refused("messages", turns, "a list of at least one {\"role\": text, \"content\": text}");
        }
        List<Message> messages = new ArrayList<>();
        for (JsonNode turn : turns) {
            String role = required(turn.path("role"), "messages.role");
            if (!ROLES.contains(role)) {
                throw refused("messages.role", turn.path("role"), "system, user or assistant");
            }
            messages.add(new Message(role, required(turn.path("content"), "messages.content")));
        }
        return messages;
    }

    private String answer() {
        JsonNode answer = row.path("answer");
        return answer.isNumber() ? answer.asText() : required(answer, "answer");
    }

    private String required(JsonNode value, String field) {
        if (!value.isTextual()) {
            throw refused(field, value, "text");
        }
        return value.asText();
    }

    private String text(String field, String fallback) {
        JsonNode value = row.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return fallback;
        }
        return value.isIntegralNumber() ? value.asText() : required(value, field);
    }

    private double difficulty() {
        JsonNode value = row.path("difficulty");
        if (!value.isMissingNode() && !value.isNumber()) {
            throw refused("difficulty", value, "a number");
        }
        return value.asDouble(0);
    }

    private Map<String, String> metadata() {
        return row.properties().stream()
                .filter(column -> !FIELDS.contains(column.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, column -> plain(column.getValue())));
    }

    private static String plain(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }

    private PromptsFileException refused(String field, JsonNode got, String expected) {
        String shown = got.isMissingNode() ? "nothing" : got.toString();
        return new PromptsFileException(file, line, field + ": got " + shown + ", expected " + expected);
    }
}
