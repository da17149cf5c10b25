package dev.millrace.verifiers.remote.dialect;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.millrace.verifiers.remote.call.FirstLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// JSON as it goes over the wire.
public final class Json {
    /// Python writes NaN and Infinity as they are: they are read, so that they can be refused one by one.
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /// Makes nodes.
    public static JsonNodeFactory nodes() {
        return JsonNodeFactory.instance;
    }

    /// Reads one value.
    ///
    /// @throws UnusableBodyException if it is none
    public static JsonNode read(byte[] body) throws UnusableBodyException {
        try {
            var read = MAPPER.readTree(body);
            if (!read.isMissingNode()) {
                return read;
            }
        } catch (IOException _) {
            // Refused below, as an empty body is.
        }
        throw new UnusableBodyException("got '" + FirstLine.of(body) + "', expected JSON");
    }

    /// Writes one value. Half a surrogate pair, which a tokenizer can leave behind, becomes a question mark.
    public static byte[] bytes(JsonNode value) {
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }
}
