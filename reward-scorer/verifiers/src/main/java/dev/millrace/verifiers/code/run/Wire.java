package dev.millrace.verifiers.code.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Values as the runner in the sandbox reads them (`wire.py`): a letter for the kind, then the value, or how many
/// bytes or values follow. A message is eight hexadecimal digits that say how many follow, and these.
final class Wire {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Wire() {}

    /// A message that holds a value.
    static byte[] message(JsonNode value) {
        var wire = new Wire();
        wire.add(value);
        var digits = HexFormat.of().formatHex(wire.out.toByteArray());
        return ("%08x".formatted(digits.length()) + digits).getBytes(StandardCharsets.US_ASCII);
    }

    private void add(JsonNode value) {
        switch (value.getNodeType()) {
            case NULL, MISSING, POJO -> text("N");
            case BOOLEAN -> text(value.booleanValue() ? "T" : "F");
            case NUMBER -> number(value);
            case STRING -> bytes('s', value.textValue().getBytes(StandardCharsets.UTF_8));
            case BINARY -> bytes('b', ((BinaryNode) value).binaryValue());
            case ARRAY -> {
                text("l" + value.size() + ":");
                value.forEach(this::add);
            }
            case OBJECT -> {
                text("m" + 2 * value.size() + ":");
                value.properties().forEach(field -> {
                    bytes('s', field.getKey().getBytes(StandardCharsets.UTF_8));
                    add(field.getValue());
                });
            }
        }
    }

    private void number(JsonNode value) {
        var whole = value.isIntegralNumber();
        text(whole ? "i" + value.bigIntegerValue().toString(16) + ";" : "d" + value.doubleValue() + ";");
    }

    private void bytes(char kind, byte[] content) {
        text(kind + Integer.toString(content.length) + ":");
        out.writeBytes(content);
    }

    private void text(String ascii) {
        out.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
