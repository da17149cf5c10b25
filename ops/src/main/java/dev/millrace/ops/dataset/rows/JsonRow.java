package dev.millrace.ops.dataset.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Makes rows of JSON. Numbers keep their digits.
public final class JsonRow {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonRow() {}

    /// Parses one.
    ///
    /// @param place where it lies
    /// @param what is to be an object, for messages: `line` or `value`
    /// @param bytes UTF-8
    public static Row parse(RowPlace place, String what, byte[] bytes) {
        try {
            return row(place, what, JSON.readTree(text(bytes)));
        } catch (CharacterCodingException wrong) {
            return new Row.Broken(place, what + ": got bytes that are not UTF-8, expected UTF-8 text");
        } catch (JsonProcessingException wrong) {
            var reason = wrong.getOriginalMessage().lines().findFirst().orElse("");
            return new Row.Broken(place, what + ": got no JSON (" + reason + "), expected a JSON object");
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static Row row(RowPlace place, String what, JsonNode node) {
        if (node instanceof ObjectNode columns) {
            return new Row.Intact(place, columns);
        }
        String kind = node.getNodeType().name().toLowerCase(Locale.ROOT);
        return new Row.Broken(place, what + ": got " + kind + ", expected a JSON object");
    }
}
