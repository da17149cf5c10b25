package dev.millrace.ops.parquet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.GroupType;

/// Writes the fields of one group of a Parquet record, by name.
///
/// @param out gets them
/// @param type of the group
record Fields(RecordConsumer out, GroupType type) {
    private static final String LIST = "list";
    private static final String ELEMENT = "element";
    private static final String KEY_VALUE = "key_value";
    private static final String VALUE = "value";

    private void field(String name, Runnable content) {
        int index = type.getFieldIndex(name);
        out.startField(name, index);
        content.run();
        out.endField(name, index);
    }

    Fields text(String name, String value) {
        field(name, () -> out.addBinary(Binary.fromString(value)));
        return this;
    }

    Fields text(String name, Optional<String> value) {
        value.ifPresent(text -> text(name, text));
        return this;
    }

    Fields number(String name, int value) {
        field(name, () -> out.addInteger(value));
        return this;
    }

    Fields number(String name, long value) {
        field(name, () -> out.addLong(value));
        return this;
    }

    Fields number(String name, double value) {
        field(name, () -> out.addDouble(value));
        return this;
    }

    Fields flag(String name, boolean value) {
        field(name, () -> out.addBoolean(value));
        return this;
    }

    Fields numbers(String name, int[] values) {
        return list(name, values.length, i -> out.addInteger(values[i]));
    }

    Fields numbers(String name, float[] values) {
        return list(name, values.length, i -> out.addFloat(values[i]));
    }

    Fields numbers(String name, List<Double> values) {
        return list(name, values.size(), i -> out.addDouble(values.get(i)));
    }

    /// A list of groups.
    ///
    /// @param name of the field
    /// @param size of the list
    /// @param element writes the fields of one
    Fields groups(String name, int size, ElementWriter element) {
        var elements = new Fields(
                out,
                type.getType(name)
                        .asGroupType()
                        .getType(LIST)
                        .asGroupType()
                        .getType(ELEMENT)
                        .asGroupType());
        return list(name, size, i -> {
            out.startGroup();
            element.write(elements, i);
            out.endGroup();
        });
    }

    /// Writes the fields of one element.
    interface ElementWriter {
        /// Writes them.
        ///
        /// @param fields of the element
        /// @param index its place in the list
        void write(Fields fields, int index);
    }

    /// An empty repeated field is one that is not written at all.
    private Fields list(String name, int size, IntConsumer element) {
        field(name, () -> {
            out.startGroup();
            if (size > 0) {
                out.startField(LIST, 0);
                for (int i = 0; i < size; i++) {
                    out.startGroup();
                    out.startField(ELEMENT, 0);
                    element.accept(i);
                    out.endField(ELEMENT, 0);
                    out.endGroup();
                }
                out.endField(LIST, 0);
            }
            out.endGroup();
        });
        return this;
    }

    Fields map(String name, Map<String, String> values) {
        return entries(name, values, (entry, value) -> entry.text(VALUE, value));
    }

    Fields numberMap(String name, Map<String, Double> values) {
        return entries(name, values, (entry, value) -> entry.number(VALUE, value));
    }

    private <V> Fields entries(String name, Map<String, V> values, BiConsumer<Fields, V> content) {
        var entries = new Fields(
                out, type.getType(name).asGroupType().getType(KEY_VALUE).asGroupType());
        field(name, () -> {
            out.startGroup();
            if (!values.isEmpty()) {
                out.startField(KEY_VALUE, 0);
                values.forEach((key, value) -> {
                    out.startGroup();
                    content.accept(entries.text("key", key), value);
                    out.endGroup();
                });
                out.endField(KEY_VALUE, 0);
            }
            out.endGroup();
        });
        return this;
    }
}
