package dev.millrace.verifiers.code.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// Reads what comes out of a sandbox: whatever it is, it is a value, or refused.
///
/// Tuples become arrays, keys text; what JSON has no kind for (sets, complex numbers, objects) becomes a missing
/// node.
final class WireReader {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LENGTH = 8;
    private static final int DEEPEST = 500;

    private final byte[] data;
    private int at;

    private WireReader(byte[] data) {
        this.data = data;
    }

    /// The values of all messages; what cannot be read and all after it is left out.
    static List<JsonNode> messages(byte[] text) {
        var values = new ArrayList<JsonNode>();
        try {
            for (var at = 0; at + LENGTH <= text.length; ) {
                var digits = HexFormat.fromHexDigits(ascii(text, at, at + LENGTH));
                at += LENGTH;
                values.add(value(ascii(text, at, Math.addExact(at, digits))));
                at += digits;
            }
        } catch (IllegalArgumentException | ArithmeticException _) {
            // The runner was killed in the middle of a message, or somebody else wrote.
        }
        return values;
    }

    private static JsonNode value(String digits) {
        var reader = new WireReader(HexFormat.of().parseHex(digits));
        var value = reader.next(0);
        reader.require(reader.at == reader.data.length);
        return value;
    }

    private static String ascii(byte[] text, int from, int to) {
        if (from < 0 || to < from || to > text.length) {
            throw new IllegalArgumentException("message: got an end, expected more");
        }
        return new String(text, from, to - from, StandardCharsets.US_ASCII);
    }

    private JsonNode next(int depth) {
        require(at < data.length && depth < DEEPEST);
        return switch (data[at++]) {
            case 'N' -> NODES.nullNode();
            case 'T' -> NODES.booleanNode(true);
            case 'F' -> NODES.booleanNode(false);
            case 'i' -> NODES.numberNode(new BigInteger(until(';'), 16));
            case 'd' -> NODES.numberNode(decimal(until(';')));
            case 's' -> NODES.textNode(new String(piece(), StandardCharsets.UTF_8));
            case 'b' -> NODES.binaryNode(piece());
            case 'l', 't' -> array(depth);
            case 'm' -> object(depth);
            case 'c' -> {
                until(';');
                until(';');
                yield MissingNode.getInstance();
            }
            case 'S', 'Z', 'h' -> {
                array(depth);
                yield MissingNode.getInstance();
            }
            default -> throw new IllegalArgumentException("value: got an unknown kind");
        };
    }

    private JsonNode array(int depth) {
        var array = NODES.arrayNode();
        for (var left = count(); left > 0; left--) {
            array.add(next(depth + 1));
        }
        return array;
    }

    private JsonNode object(int depth) {
        var object = NODES.objectNode();
        for (var left = count() / 2; left > 0; left--) {
            var key = next(depth + 1);
            object.set(key.asText(), next(depth + 1));
        }
        return object;
    }

    private static double decimal(String text) {
        return switch (text) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> Double.parseDouble(text);
        };
    }

    private byte[] piece() {
        var length = count();
        require(length <= data.length - at);
        at += length;
        return Arrays.copyOfRange(data, at - length, at);
    }

    private int count() {
        var count = Integer.parseInt(until(':'));
        require(count >= 0);
        return count;
    }

    private String until(char end) {
        var start = at;
        while (at < data.length && data[at] != end) {
            at++;
        }
        require(at < data.length);
        return ascii(data, start, at++);
    }

    private void require(boolean sound) {
        if (!sound) {
            throw new IllegalArgumentException("value: got bytes that are none");
        }
    }
}
