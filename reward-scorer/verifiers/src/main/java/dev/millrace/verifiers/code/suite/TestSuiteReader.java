package dev.millrace.verifiers.code.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads tests in the forms that data sets have them in; `docs/code.md` lists them.
public final class TestSuiteReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_TEXT = 1 << 28;
    private static final int LONGEST_NUMBER = 100_000;
    private static final int SHOWN = 200;

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(LONGEST_TEXT)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build());
    }

    private TestSuiteReader() {}

    /// The tests.
    ///
    /// @param groundTruth JSON, or code
    /// @param metadata other columns, where the name of the function may stand
    /// @throws UnreadableTestsException if there is none that can be read
    public static TestSuite read(String groundTruth, Map<String, String> metadata) throws UnreadableTestsException {
        var text = groundTruth.strip();
        if (text.startsWith("{") || text.startsWith("[") || text.startsWith("\"")) {
            return read(json(text), metadata);
        }
        return CodeTests.of(
                text, Optional.ofNullable(metadata.get("entry_point")).orElse(""));
    }

    private static TestSuite read(JsonNode tests, Map<String, String> metadata) throws UnreadableTestsException {
        if (tests.isTextual()) {
            return read(tests.textValue(), metadata);
        }
        if (tests.isObject() && !InputOutputTests.areIn(tests)) {
            return CodeTests.of(tests, metadata);
        }
        if (tests.isArray() && !tests.isEmpty() && tests.valueStream().allMatch(JsonNode::isTextual)) {
            return CodeTests.of(tests.valueStream().map(JsonNode::textValue).toList());
        }
        return InputOutputTests.of(tests, functionName(tests, metadata));
    }

    /// The name of the function, wherever it stands.
    private static Optional<String> functionName(JsonNode tests, Map<String, String> metadata) {
        var columns = Stream.of("fn_name", "func_name").map(metadata::get);
        var first = tests.isArray() ? tests.path(0) : tests;
        var named = Stream.of(first, first.path("metadata"), nested(metadata))
                .flatMap(node -> Stream.of(node.path("fn_name"), node.path("func_name")))
                .map(node -> node.asText(""));
        return Stream.concat(named, columns)
                .filter(name -> name != null && !name.isBlank())
                .findFirst();
    }

    /// LiveCodeBench has a column `metadata` that holds JSON.
    private static JsonNode nested(Map<String, String> metadata) {
        try {
            return JSON.readTree(Optional.ofNullable(metadata.get("metadata")).orElse("{}"));
        } catch (JsonProcessingException _) {
            return JSON.createObjectNode();
        }
    }

    /// A text as JSON.
    ///
    /// @throws UnreadableTestsException if it is none
    static JsonNode json(String text) throws UnreadableTestsException {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException thrown) {
            throw new UnreadableTestsException(
                    "got '" + shown(text) + "', expected JSON: " + thrown.getOriginalMessage());
        }
    }

    /// The beginning of a text, for a message.
    static String shown(String text) {
        return text.substring(0, Math.min(SHOWN, text.length()));
    }
}
