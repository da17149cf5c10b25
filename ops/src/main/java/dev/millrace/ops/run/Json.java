package dev.millrace.ops.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/// JSON for people and programs.
public final class Json {
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final JsonMapper LINE = JsonMapper.builder().build();

    private Json() {}

    /// Writes an object over several lines, keys in their order.
    ///
    /// @param values names and values; numbers that are not finite are left out
    public static String pretty(Map<String, ?> values) {
        return write(PRETTY, values);
    }

    /// Writes an object on one line, keys in their order.
    ///
    /// @param values names and values; numbers that are not finite are left out
    public static String line(Map<String, ?> values) {
        return write(LINE, values);
    }

    private static String write(JsonMapper mapper, Map<String, ?> values) {
        try {
            return mapper.writeValueAsString(finite(values));
        } catch (JsonProcessingException problem) {
            throw new IllegalArgumentException("values: got " + values + ", expected what JSON can hold", problem);
        }
    }

    /// What JSON can hold of a map: NaN and infinities are not in it.
    static Map<String, Object> finite(Map<String, ?> values) {
        Map<String, Object> kept = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (!(value instanceof Double number) || Double.isFinite(number)) {
                kept.put(key, value instanceof Map<?, ?> nested ? finiteOf(nested) : value);
            }
        });
        return kept;
    }

    private static Map<String, Object> finiteOf(Map<?, ?> nested) {
        Map<String, Object> named = new LinkedHashMap<>();
        nested.forEach((key, value) -> named.put(String.valueOf(key), value));
        return finite(named);
    }
}
