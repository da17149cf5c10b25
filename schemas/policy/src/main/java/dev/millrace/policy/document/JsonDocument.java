package dev.millrace.policy.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Reads JSON objects strictly: a key that stands twice or text after the end is a problem, never a silent choice.
public final class JsonDocument {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonDocument() {}

    /// Reads a file that holds one object.
    ///
    /// @param file the file
    /// @param problems where to note what is wrong
    /// @return the object, or empty where the file is absent, unreadable or not an object
    public static Optional<ObjectNode> read(Path file, Problems problems) {
        var name = file.getFileName().toString();
        if (!Files.isRegularFile(file)) {
            problems.add(name, "no such file in " + file.toAbsolutePath().getParent(), "a JSON file");
            return Optional.empty();
        }
        try {
            return parse(Files.readAllBytes(file), name, problems);
        } catch (IOException failure) {
            problems.add(name, failure, "a readable file");
            return Optional.empty();
        }
    }

    /// Parses bytes that hold one object.
    ///
    /// @param bytes JSON text in UTF-8
    /// @param what how problems name it
    /// @param problems where to note what is wrong
    /// @return the object, or empty where the bytes are something else
    public static Optional<ObjectNode> parse(byte[] bytes, String what, Problems problems) {
        try {
            return object(MAPPER.readTree(bytes), what, problems);
        } catch (JsonProcessingException failure) {
            var place = failure.getLocation();
            var where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
            problems.add(what, failure.getOriginalMessage() + where, "one JSON object without repeated keys");
        } catch (IOException failure) {
            problems.add(what, failure, "one JSON object");
        }
        return Optional.empty();
    }

    private static Optional<ObjectNode> object(JsonNode node, String what, Problems problems) {
        if (node instanceof ObjectNode object) {
            return Optional.of(object);
        }
        problems.add(what, node.isMissingNode() ? "nothing" : node, "one JSON object");
        return Optional.empty();
    }
}
