package dev.millrace.ops.dataset.fields;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millrace.verifier.request.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Prompts: text, which is one user turn, or a list of turns.
final class Conversation {
    private static final Set<String> ROLES = Set.of("system", "user", "assistant");

    private Conversation() {}

    /// Reads one.
    ///
    /// @param path where it stands
    /// @param value what stands there
    /// @throws BadFieldException if it is none
    static List<Message> read(FieldPath path, JsonNode value) {
        if (value.isTextual()) {
            return List.of(new Message("user", value.asText()));
        }
        if (!value.isArray() || value.isEmpty()) {
            throw new BadFieldException(
                    path, value, "text, or a list of at least one {\"role\": text, \"content\": text}");
        }
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            messages.add(turn(path + "[" + i + "]", value.get(i)));
        }
        return messages;
    }

    private static Message turn(String path, JsonNode turn) {
        String role = text(path + ".role", turn.path("role"));
        return ROLES.stream()
                .filter(role::equals)
                .findFirst()
                .map(known -> new Message(known, text(path + ".content", turn.path("content"))))
                .orElseThrow(
                        () -> new BadFieldException(path + ".role", turn.path("role"), "system, user or assistant"));
    }

    private static String text(String path, JsonNode value) {
        if (!value.isTextual()) {
            throw new BadFieldException(path, value, "text");
        }
        return value.asText();
    }
}
