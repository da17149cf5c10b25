package dev.millrace.ops.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Binds a tree of values to a tree of records, key by component name, and goes on after a problem to
/// find the others. A sealed interface is chosen by the key `type`. Where a value is refused, its default
/// takes its place so that what a constructor checks after it is checked too.
public final class RecordBinder {
    private static final String TYPE = "type";

    private final List<ConfigurationProblem> problems = new ArrayList<>();

    private RecordBinder() {}

    /// Binds a configuration.
    ///
    /// @param type the record at the root
    /// @param tree what was configured, laid over the defaults
    /// @param defaults the defaults alone; without problems
    /// @throws ConfigurationException with every problem
    public static <T extends Record> T bind(Class<T> type, ObjectNode tree, ObjectNode defaults) {
        var binder = new RecordBinder();
        Optional<Object> bound = binder.record(type, "", tree, defaults);
        if (!binder.problems.isEmpty()) {
            throw new ConfigurationException(binder.problems);
        }
        return type.cast(bound.orElseThrow());
    }

    private Optional<Object> value(Type type, String path, JsonNode node, JsonNode fallback) {
        Class<?> raw = raw(type);
        if (node.isMissingNode() || node.isNull()) {
            Optional<Object> absent = raw == Map.class ? Optional.of(Map.of()) : Scalars.absent(raw);
            return absent.isPresent() ? absent : refuse(path, "nothing", expected(raw));
        }
        if (raw == List.class) {
            return list(argument(type, 0), path, node);
        }
        if (raw == Map.class) {
            return map(argument(type, 1), path, node);
        }
        if (Scalars.absent(raw).isPresent()) {
            return optional(type, raw, path, node, fallback);
        }
        if (raw.isSealed()) {
            return choice(raw, path, node, fallback);
        }
        if (raw.isRecord()) {
            return record(raw, path, node, fallback);
        }
        Optional<Object> scalar = Scalars.bind(raw, node);
        return scalar.isPresent() ? scalar : refuse(path, node.toString(), expected(raw));
    }

    private Optional<Object> optional(Type type, Class<?> raw, String path, JsonNode node, JsonNode fallback) {
        if (raw == OptionalInt.class) {
            return value(int.class, path, node, fallback).map(value -> OptionalInt.of((int) value));
        }
        if (raw == OptionalLong.class) {
            return value(long.class, path, node, fallback).map(value -> OptionalLong.of((long) value));
        }
        if (raw == OptionalDouble.class) {
            return value(double.class, path, node, fallback).map(value -> OptionalDouble.of((double) value));
        }
        return value(argument(type, 0), path, node, fallback).map(Optional::of);
    }

    private Optional<Object> list(Type element, String path, JsonNode node) {
        if (!node.isArray()) {
            return refuse(path, node.toString(), "a list");
        }
        int before = problems.size();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            value(element, path + "[" + i + "]", node.get(i), MissingNode.getInstance())
                    .ifPresent(values::add);
        }
        return problems.size() == before ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    private Optional<Object> map(Type element, String path, JsonNode node) {
        if (!node.isObject()) {
            return refuse(path, node.toString(), "a map of names and values");
        }
        int before = problems.size();
        Map<String, Object> values = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> value(
                                element,
                                ConfigurationProblem.below(path, entry.getKey()),
                                entry.getValue(),
                                MissingNode.getInstance())
                        .ifPresent(value -> values.put(entry.getKey(), value)));
        return problems.size() == before ? Optional.of(Map.copyOf(values)) : Optional.empty();
    }

    private Optional<Object> choice(Class<?> sealed, String path, JsonNode node, JsonNode fallback) {
        JsonNode name = node.isValueNode() ? node : node.path(TYPE);
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (Names.ofType(permitted).equals(kind(name))) {
                boolean same = name.equals(fallback.path(TYPE));
                JsonNode section = node.isValueNode()
                        ? node
                        : ((ObjectNode) node).deepCopy().without(TYPE);
                JsonNode values = node.isValueNode() ? MissingNode.getInstance() : section;
                return record(permitted, path, values, same ? fallback : MissingNode.getInstance());
            }
        }
        String where = node.isObject() ? ConfigurationProblem.below(path, TYPE) : path;
        return refuse(where, name.isMissingNode() ? "nothing" : name.toString(), expected(sealed));
    }

    /// YAML takes `off` for a truth value, where it is meant as a name.
    private static String kind(JsonNode name) {
        if (name.isBoolean()) {
            return name.booleanValue() ? "on" : "off";
        }
        return name.asText();
    }

    private Optional<Object> record(Class<?> type, String path, JsonNode node, JsonNode fallback) {
        RecordComponent[] components = type.getRecordComponents();
        if (!node.isObject() && !node.isMissingNode()) {
            return refuse(path, node.toString(), "a section with the keys " + keys(components));
        }
        int before = problems.size();
        refuseUnknownKeys(components, path, node);
        var assembly = new RecordAssembly(type, fallback);
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            Type componentType = components[i].getGenericType();
            assembly.put(
                    i,
                    value(componentType, ConfigurationProblem.below(path, name), node.path(name), fallback.path(name)));
        }
        Optional<Object> built = assembly.assemble(path, problems);
        return problems.size() == before ? built : Optional.empty();
    }

    /// A default where it can be bound; used only to look for further problems.
    static Optional<Object> standIn(Type type, JsonNode fallback) {
        var quiet = new RecordBinder();
        Optional<Object> bound = quiet.value(type, "", fallback, fallback);
        return quiet.problems.isEmpty() ? bound : Optional.empty();
    }

    private void refuseUnknownKeys(RecordComponent[] components, String path, JsonNode node) {
        List<String> known =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        node.properties().stream()
                .map(Map.Entry::getKey)
                .filter(key -> !known.contains(key))
                .forEach(key -> refuse(
                        ConfigurationProblem.below(path, key),
                        "an unknown key",
                        Names.nearest(key, known)
                                .map(name -> "'" + name + "' (the nearest known one)")
                                .orElse("one of " + keys(components))));
    }

    private Optional<Object> refuse(String path, String got, String expected) {
        problems.add(new ConfigurationProblem(path, got, expected));
        return Optional.empty();
    }

    private static String expected(Class<?> raw) {
        if (raw.isSealed()) {
            return "one of "
                    + String.join(
                            ", ",
                            Arrays.stream(raw.getPermittedSubclasses())
                                    .map(Names::ofType)
                                    .toList());
        }
        if (raw.isRecord()) {
            return "a section with the keys " + keys(raw.getRecordComponents());
        }
        return raw == List.class ? "a list" : raw == Map.class ? "a map of names and values" : Scalars.expected(raw);
    }

    private static String keys(RecordComponent[] components) {
        return String.join(
                ", ", Arrays.stream(components).map(RecordComponent::getName).toList());
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type);
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
