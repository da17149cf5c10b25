package dev.millrace.ops.dashboard.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.millrace.ops.binding.RecordYaml;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/// Writes plain objects as JSON: maps, records, lists, arrays of numbers, text, truth values. Numbers are written in
/// six significant digits, which halves a chart's data and is more than a screen shows; whole numbers in full. What is
/// not finite is null.
public final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /// Writes one.
    ///
    /// @param value what
    /// @return UTF-8
    /// @throws IllegalArgumentException if it holds anything else
    public static byte[] bytes(Object value) {
        var out = new ByteArrayOutputStream();
        try (var json = FACTORY.createGenerator(out)) {
            write(json, value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        switch (value) {
            case Map<?, ?> map -> writeMap(json, map);
            case Iterable<?> list -> writeList(json, list);
            case double[] numbers -> writeDoubles(json, numbers);
            case long[] numbers -> json.writeArray(numbers, 0, numbers.length);
            case int[] numbers -> json.writeArray(numbers, 0, numbers.length);
            case Record section -> writeMap(json, RecordYaml.tree(section));
            case CharSequence text -> json.writeString(text.toString());
            case Boolean truth -> json.writeBoolean(truth);
            case Number number -> writeNumber(json, number);
            case Optional<?> optional when optional.isEmpty() -> json.writeNull();
            case Optional<?> optional -> write(json, optional.get());
            default ->
                throw new IllegalArgumentException(
                        "value: got a " + value.getClass().getSimpleName() + ", expected what JSON can hold");
        }
    }

    private static void writeMap(JsonGenerator json, Map<?, ?> map) throws IOException {
        json.writeStartObject();
        for (var entry : map.entrySet()) {
            json.writeFieldName(String.valueOf(entry.getKey()));
            write(json, entry.getValue());
        }
        json.writeEndObject();
    }

    private static void writeList(JsonGenerator json, Iterable<?> list) throws IOException {
        json.writeStartArray();
        for (var element : list) {
            write(json, element);
        }
        json.writeEndArray();
    }

    private static void writeDoubles(JsonGenerator json, double[] numbers) throws IOException {
        json.writeStartArray();
        for (double number : numbers) {
            writeDouble(json, number);
        }
        json.writeEndArray();
    }

    private static void writeNumber(JsonGenerator json, Number number) throws IOException {
        if (number instanceof Double || number instanceof Float) {
            writeDouble(json, number.doubleValue());
        } else {
            json.writeNumber(number.longValue());
        }
    }

    private static void writeDouble(JsonGenerator json, double number) throws IOException {
        if (!Double.isFinite(number)) {
            json.writeNull();
        } else if (number == Math.rint(number) && Math.abs(number) < Rounding.EXACT) {
            json.writeNumber((long) number);
        } else {
            json.writeNumber(Rounding.sixDigits(number));
        }
    }
}
