package dev.millrace.verifiers.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/// A JSON document within bounds: 64 levels, 50,000 tokens, numbers of 100 characters that a double holds, and no
/// name twice in an object, which readers understand in different ways.
sealed interface JsonDocument {
    /// It is one.
    ///
    /// @param root the document
    record Parsed(JsonNode root) implements JsonDocument {}

    /// It is none.
    ///
    /// @param reason what was got and expected
    record Refused(String reason) implements JsonDocument {}

    /// The document that a text begins with.
    ///
    /// @param isAll whether nothing may stand behind it
    static JsonDocument of(String text, boolean isAll) {
        try {
            var end = Reading.end(text);
            return isAll && !text.substring(end).isBlank()
                    ? new Refused("document: got more behind its end, expected nothing")
                    : new Parsed(Reading.JSON.readTree(text.substring(0, end)));
        } catch (IOException thrown) {
            var first = String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
            return new Refused("document: got no JSON (" + first + "), expected some");
        }
    }

    /// How it is read.
    final class Reading {
        private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(64)
                        .maxNumberLength(100)
                        .maxTokenCount(50_000)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build());

        private Reading() {}

        /// Where the first document of a text ends.
        private static int end(String text) throws IOException {
            try (var parser = JSON.createParser(text)) {
                var depth = 0;
                do {
                    var token = parser.nextToken();
                    if (token == null) {
                        throw new IOException("it ends too early");
                    }
                    requireFinite(token, parser);
                    depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                } while (depth > 0);
                parser.finishToken();
                return (int) parser.currentLocation().getCharOffset();
            }
        }

        /// `1e999999999` would take all memory as soon as somebody asks whether it is a multiple of 3.
        private static void requireFinite(JsonToken token, JsonParser parser) throws IOException {
            if (token == JsonToken.VALUE_NUMBER_FLOAT && !Double.isFinite(parser.getDoubleValue())) {
                throw new IOException("a number beyond 1e308");
            }
        }
    }
}
