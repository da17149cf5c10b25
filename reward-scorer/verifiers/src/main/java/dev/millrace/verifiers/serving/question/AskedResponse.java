package dev.millrace.verifiers.serving.question;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millrace.verifier.request.FinishReason;
import dev.millrace.verifier.request.Message;
import dev.millrace.verifier.request.Problem;
import dev.millrace.verifier.request.RequestId;
import dev.millrace.verifier.request.Response;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.remote.dialect.Columns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One response that a trainer asks about, as it came.
///
/// @param prompt a text, or a list of messages
/// @param response what was written
/// @param label what a right response must conclude: a text, or any JSON
/// @param columns whatever else was sent, by name
record AskedResponse(JsonNode prompt, String response, JsonNode label, Map<String, JsonNode> columns) {
    private static final String METADATA = "metadata";

    /// The request to a verifier.
    VerifierRequest request(RequestId id) {
        var problem = new Problem(
                text(Columns.PROBLEM_ID).isEmpty() ? id.prompt() : text(Columns.PROBLEM_ID),
                messages(),
                text(label),
                text(Columns.DATA_SOURCE),
                text(Columns.FAMILY),
                column(Columns.DIFFICULTY).asDouble(0),
                metadata());
        var finish = text(Columns.FINISH_REASON).equals("length") ? FinishReason.LENGTH : FinishReason.STOP;
        return new VerifierRequest(id, problem, new Response(response, new int[0], finish, 0));
    }

    /// A text as it is, nothing as an empty one, anything else as JSON.
    static String text(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue();
        }
        return node.isNull() || node.isMissingNode() ? "" : node.toString();
    }

    private JsonNode column(String name) {
        return columns.getOrDefault(name, com.fasterxml.jackson.databind.node.MissingNode.getInstance());
    }

    private String text(String name) {
        return text(column(name));
    }

    private List<Message> messages() {
        if (!prompt.isArray()) {
            return List.of(new Message("user", text(prompt)));
        }
        return prompt.valueStream()
                .map(message -> new Message(text(message.path("role")), text(message.path("content"))))
                .toList();
    }

    /// Every column that has no place of its own. What stands in one called metadata stands beside it.
    private Map<String, String> metadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        columns.forEach((name, value) -> {
            if (name.equals(METADATA) && value.isObject()) {
                value.properties().forEach(entry -> metadata.put(entry.getKey(), text(entry.getValue())));
            } else if (!value.isNull() && !Columns.isKnown(name)) {
                metadata.put(name, text(value));
            }
        });
        return metadata;
    }
}
