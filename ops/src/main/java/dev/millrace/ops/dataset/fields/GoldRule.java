package dev.millrace.ops.dataset.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;

/// What a ground truth has to be, and how it is written.
enum GoldRule {
    /// Text, a number or a truth value, as it is.
    PLAIN {
        @Override
        String read(FieldPath path, JsonNode value) {
            return Scalar.text(value).orElseThrow(() -> new BadFieldException(path, value, "text"));
        }
    },
    /// Lists and structs too, as JSON.
    ANY {
        @Override
        String read(FieldPath path, JsonNode value) {
            return value.isContainerNode() ? value.toString() : PLAIN.read(path, value);
        }
    },
    /// A whole number.
    INTEGER {
        @Override
        String read(FieldPath path, JsonNode value) {
            return Scalar.text(value)
                    .map(String::strip)
                    .map(text -> WHOLE_WITH_POINT.matcher(text).replaceFirst("$1"))
                    .filter(text -> WHOLE.matcher(text).matches())
                    .orElseThrow(() -> new BadFieldException(path, value, "a whole number"));
        }
    },
    /// What follows the last `####` of a text, without thousands separators.
    AFTER_HASHES {
        @Override
        String read(FieldPath path, JsonNode value) {
            String text = value.isTextual() ? value.asText() : "";
            int hashes = text.lastIndexOf(HASHES);
            String gold = hashes < 0 ? "" : text.substring(hashes + HASHES.length());
            if (gold.isBlank()) {
                throw new BadFieldException(path, end(value), "text with " + HASHES + " and the answer at its end");
            }
            return gold.strip().replace(",", "");
        }
    };

    static final String HASHES = "####";

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    private static final Pattern WHOLE_WITH_POINT = Pattern.compile("([+-]?\\d+)\\.0*");
    private static final int SHOWN = 60;

    /// Reads one.
    ///
    /// @param path where it stands
    /// @param value what stands there
    /// @throws BadFieldException if the value breaks the rule
    abstract String read(FieldPath path, JsonNode value);

    /// Whether nothing of the value is lost.
    boolean keepsAll() {
        return this != AFTER_HASHES;
    }

    private static JsonNode end(JsonNode value) {
        String text = value.asText();
        return value.isTextual() && text.length() > SHOWN
                ? new TextNode("..." + text.substring(text.length() - SHOWN))
                : value;
    }
}
