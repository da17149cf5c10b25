package dev.millrace.ops.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.inspection.VerdictKind;
import dev.millrace.ops.inspection.Words;
import dev.millrace.verifier.request.Message;
import dev.millrace.verifier.request.Problem;
import dev.millrace.verifier.request.RequestId;
import dev.millrace.verifier.request.Response;
import dev.millrace.verifier.request.VerifierRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads lines of JSON objects with a response and what it should conclude. Columns are known by several names,
/// since every tool has its own; all that is not one of them is metadata.
///
/// @param file its name, for messages
public record VerifyReader(String file) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TRUTH =
            List.of("gold", "groundTruth", "ground_truth", "answer", "label", "target", "solution");
    private static final List<String> RESPONSE =
            List.of("prediction", "response", "completion", "output", "solution_str");
    private static final List<String> PROMPT = List.of("prompt", "question", "problem");
    private static final List<String> SOURCE = List.of("data_source", "dataSource", "source");
    private static final List<String> EXPECTED = List.of("expected");
    private static final List<String> ID = List.of("id");
    private static final Set<String> KNOWN = Stream.of(TRUTH, RESPONSE, PROMPT, SOURCE, EXPECTED, ID)
            .flatMap(List::stream)
            .collect(Collectors.toSet());

    /// Reads one line.
    ///
    /// @param number of the line, from 1
    /// @param text JSON
    /// @throws ConfigurationException naming file and line, if it cannot be judged
    public VerifyLine line(int number, String text) {
        var row = object(number, text);
        var id = first(row, ID).map(VerifyReader::text).orElseGet(() -> file + ":" + number);
        var problem = new Problem(
                id,
                first(row, PROMPT).map(VerifyReader::messages).orElseGet(List::of),
                text(required(row, TRUTH, number)),
                first(row, SOURCE).map(VerifyReader::text).orElse(""),
                "",
                0,
                metadata(row));
        var response = Response.of(text(required(row, RESPONSE, number)));
        var request = new VerifierRequest(new RequestId(id, 0, 0), problem, response);
        return new VerifyLine(number, request, expected(row, number));
    }

    private ObjectNode object(int number, String text) {
        try {
            if (JSON.readTree(text) instanceof ObjectNode row) {
                return row;
            }
        } catch (JsonProcessingException broken) {
            throw problem(number, broken.getOriginalMessage(), "a JSON object");
        }
        throw problem(number, text.substring(0, Math.min(60, text.length())), "a JSON object");
    }

    private JsonNode required(ObjectNode row, List<String> names, int number) {
        return first(row, names)
                .orElseThrow(() -> problem(
                        number, "none of the keys " + String.join(", ", names), "one of them beside " + keys(row)));
    }

    private Expected expected(ObjectNode row, int number) {
        var value = first(row, EXPECTED).orElse(null);
        if (value == null) {
            return new Expected.Anything();
        }
        if (value.isBoolean()) {
            return new Expected.Acceptance(value.booleanValue());
        }
        return Arrays.stream(VerdictKind.values())
                .filter(kind -> Words.of(kind).equals(value.asText()))
                .findFirst()
                .<Expected>map(Expected.Kind::new)
                .orElseThrow(() -> problem(number, "expected: " + value, "true, false, or a kind of verdict"));
    }

    private ConfigurationException problem(int number, String got, String expected) {
        return new ConfigurationException(file + ":" + number, got, expected);
    }

    private static Optional<JsonNode> first(ObjectNode row, List<String> names) {
        return names.stream()
                .map(row::get)
                .filter(value -> value != null && !value.isNull())
                .findFirst();
    }

    private static List<Message> messages(JsonNode prompt) {
        if (!prompt.isArray()) {
            return List.of(new Message("user", text(prompt)));
        }
        return prompt.valueStream()
                .map(turn -> new Message(
                        turn.path("role").asText("user"), turn.path("content").asText()))
                .toList();
    }

    private static Map<String, String> metadata(ObjectNode row) {
        Map<String, String> rest = new HashMap<>();
        row.properties().stream()
                .filter(entry -> !KNOWN.contains(entry.getKey()))
                .forEach(entry -> rest.put(entry.getKey(), text(entry.getValue())));
        return rest;
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }

    private static String keys(ObjectNode row) {
        return row.properties().stream().map(Map.Entry::getKey).toList().toString();
    }
}
