package dev.millrace.ops.binding;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Writes a tree of records as the YAML that binds to it again.
public final class RecordYaml {
    private final YamlComments comments;
    private final StringBuilder text = new StringBuilder();

    private RecordYaml(YamlComments comments) {
        this.comments = comments;
    }

    /// Writes a configuration.
    ///
    /// @param configuration the root
    /// @param documented YAML whose comments are repeated at the same keys
    /// @return YAML text, a line a value
    public static String write(Record configuration, String documented) {
        var writer = new RecordYaml(YamlComments.of(documented));
        writer.section(entries(configuration), "", 0);
        return writer.text.toString();
    }

    /// A configuration as maps of names and values, as a program reads it.
    ///
    /// @param configuration the root
    /// @return maps, numbers, truth values and text
    public static Map<String, Object> tree(Record configuration) {
        Map<String, Object> tree = new LinkedHashMap<>();
        entries(configuration).forEach((key, value) -> tree.put(key, plain(value)));
        return tree;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Record section -> tree(section);
            case Enum<?> constant -> Names.ofConstant(constant);
            case Path path -> path.toString();
            case List<?> list -> list.stream().map(RecordYaml::plain).toList();
            case Map<?, ?> map -> plainEntries(map);
            default -> value;
        };
    }

    private static Map<String, Object> plainEntries(Map<?, ?> map) {
        Map<String, Object> entries = new LinkedHashMap<>();
        map.forEach((key, value) -> entries.put(String.valueOf(key), plain(value)));
        return entries;
    }

    private void section(Map<String, Object> entries, String path, int depth) {
        entries.forEach((key, value) -> {
            String at = ConfigurationProblem.below(path, key);
            comments.above(at)
                    .forEach(
                            line -> text.append("  ".repeat(depth)).append(line).append('\n'));
            text.append("  ".repeat(depth)).append(key).append(':');
            Map<String, Object> nested = nested(value);
            if (nested.isEmpty()) {
                text.append(' ')
                        .append(inline(value))
                        .append(comments.beside(at))
                        .append('\n');
            } else {
                text.append(comments.beside(at)).append('\n');
                section(nested, at, depth + 1);
            }
        });
    }

    private static Map<String, Object> nested(Object value) {
        Map<String, Object> entries = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> entries.put(String.valueOf(key), element));
        } else if (value instanceof Record section) {
            entries.putAll(entries(section));
        }
        return entries;
    }

    /// Components in order, absent ones left out, after the type where the record is one choice of several.
    static Map<String, Object> entries(Record section) {
        Map<String, Object> entries = new LinkedHashMap<>();
        for (Class<?> implemented : section.getClass().getInterfaces()) {
            if (implemented.isSealed()) {
                entries.put("type", Names.ofType(section.getClass()));
            }
        }
        for (RecordComponent component : section.getClass().getRecordComponents()) {
            present(read(component, section)).ifPresent(value -> entries.put(component.getName(), value));
        }
        return entries;
    }

    private static Optional<?> present(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional;
            case OptionalInt number -> number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
            case OptionalLong number -> number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
            case OptionalDouble number -> number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
            default -> Optional.of(value);
        };
    }

    private static String inline(Object value) {
        return switch (value) {
            case List<?> list -> {
                var elements = list.stream().map(RecordYaml::inline).toList();
                yield "[" + String.join(", ", elements) + "]";
            }
            case Map<?, ?> map -> inlineEntries(map);
            case Record section -> inlineEntries(entries(section));
            case Enum<?> constant -> Names.ofConstant(constant);
            case Path path -> YamlTree.scalar(path.toString());
            default -> YamlTree.scalar(value);
        };
    }

    private static String inlineEntries(Map<?, ?> entries) {
        return entries.entrySet().stream()
                .map(entry -> YamlTree.scalar(String.valueOf(entry.getKey())) + ": " + inline(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static Object read(RecordComponent component, Record section) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(section);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component + ": cannot be read", impossible);
        }
    }
}
