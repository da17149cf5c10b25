package dev.millrace.ops.parquet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.parquet.example.data.Group;

/// Reads the fields of one group of a Parquet record, by name. The inverse of [Fields].
///
/// @param group the group
record Cells(Group group) {
    private static final String LIST = "list";
    private static final String ELEMENT = "element";
    private static final String KEY_VALUE = "key_value";
    private static final String VALUE = "value";

    /// Whether there is a value; none where the file lacks the column.
    boolean has(String name) {
        return group.getType().containsField(name) && group.getFieldRepetitionCount(name) > 0;
    }

    String text(String name) {
        return group.getString(name, 0);
    }

    Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    int whole(String name) {
        return group.getInteger(name, 0);
    }

    long large(String name) {
        return group.getLong(name, 0);
    }

    double real(String name) {
        return group.getDouble(name, 0);
    }

    boolean flag(String name) {
        return group.getBoolean(name, 0);
    }

    int[] wholes(String name) {
        var list = group.getGroup(name, 0);
        return IntStream.range(0, list.getFieldRepetitionCount(LIST))
                .map(i -> list.getGroup(LIST, i).getInteger(ELEMENT, 0))
                .toArray();
    }

    float[] reals(String name) {
        var list = group.getGroup(name, 0);
        var values = new float[list.getFieldRepetitionCount(LIST)];
        for (int i = 0; i < values.length; i++) {
            values[i] = list.getGroup(LIST, i).getFloat(ELEMENT, 0);
        }
        return values;
    }

    List<Double> doubles(String name) {
        var list = group.getGroup(name, 0);
        return IntStream.range(0, list.getFieldRepetitionCount(LIST))
                .mapToObj(i -> list.getGroup(LIST, i).getDouble(ELEMENT, 0))
                .toList();
    }

    <T> List<T> groups(String name, Function<Cells, T> element) {
        var list = group.getGroup(name, 0);
        return IntStream.range(0, list.getFieldRepetitionCount(LIST))
                .mapToObj(i -> element.apply(new Cells(list.getGroup(LIST, i).getGroup(ELEMENT, 0))))
                .toList();
    }

    Map<String, String> map(String name) {
        return entries(name, entry -> entry.text(VALUE));
    }

    Map<String, Double> numberMap(String name) {
        return entries(name, entry -> entry.real(VALUE));
    }

    private <V> Map<String, V> entries(String name, Function<Cells, V> value) {
        Map<String, V> values = new LinkedHashMap<>();
        var entries = group.getGroup(name, 0);
        for (int i = 0; i < entries.getFieldRepetitionCount(KEY_VALUE); i++) {
            var entry = new Cells(entries.getGroup(KEY_VALUE, i));
            values.put(entry.text("key"), value.apply(entry));
        }
        return values;
    }
}
