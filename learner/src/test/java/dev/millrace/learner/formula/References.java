package dev.millrace.learner.formula;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.provider.Arguments;

/// Numbers computed from the papers by other code, in `formulas.json`.
public final class References {
    private static final JsonNode ALL = read();

    private References() {}

    /// The cases of one formula.
    public static Stream<JsonNode> cases(String formula) {
        return StreamSupport.stream(ALL.required(formula).spliterator(), false);
    }

    /// The cases of one formula, each in both precisions.
    public static Stream<Arguments> inBothPrecisions(String formula) {
        return cases(formula)
                .flatMap(each ->
                        Stream.of(Precision.values()).map(precision -> Arguments.of(precision, new Case(each))));
    }

    /// The numbers of a field.
    public static double[] doubles(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToDouble(i -> array.get(i).asDouble())
                .toArray();
    }

    /// The whole numbers of a field.
    public static int[] ints(JsonNode array) {
        return IntStream.range(0, array.size()).map(i -> array.get(i).asInt()).toArray();
    }

    /// The truth values of a field.
    public static boolean[] booleans(JsonNode array) {
        var all = new boolean[array.size()];
        IntStream.range(0, all.length).forEach(i -> all[i] = array.get(i).asBoolean());
        return all;
    }

    private static JsonNode read() {
        try (var file = Objects.requireNonNull(References.class.getResourceAsStream("/formulas.json"))) {
            return new ObjectMapper().readTree(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// One case; prints short.
    public record Case(JsonNode fields) {
        /// A field.
        public JsonNode get(String name) {
            return fields.required(name);
        }

        /// A number.
        public double number(String name) {
            return get(name).asDouble();
        }

        @Override
        public String toString() {
            return "case";
        }
    }
}
