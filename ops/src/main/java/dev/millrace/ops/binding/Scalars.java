package dev.millrace.ops.binding;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Single values of a configuration: numbers, truth values, text, paths, constants.
final class Scalars {
    private Scalars() {}

    /// Whether values of this type are bound here.
    static boolean covers(Class<?> type) {
        return type.isPrimitive()
                || type.isEnum()
                || List.<Class<?>>of(String.class, Path.class, Integer.class, Long.class, Double.class, Boolean.class)
                        .contains(type);
    }

    /// What an absent key stands for, where that is allowed.
    static Optional<Object> absent(Class<?> type) {
        if (type == Optional.class) {
            return Optional.of(Optional.empty());
        }
        if (type == OptionalInt.class) {
            return Optional.of(OptionalInt.empty());
        }
        if (type == OptionalLong.class) {
            return Optional.of(OptionalLong.empty());
        }
        return type == OptionalDouble.class ? Optional.of(OptionalDouble.empty()) : Optional.empty();
    }

    /// What is expected of a value, in words.
    static String expected(Class<?> type) {
        return switch (boxed(type).getSimpleName()) {
            case "Integer", "Long" -> "a whole number";
            case "Double" -> "a number";
            case "Boolean" -> "true or false";
            case "String" -> "text";
            case "Path" -> "a path";
            default -> type.isEnum() ? "one of " + String.join(", ", constants(type)) : "a value";
        };
    }

    /// Converts a value.
    ///
    /// @return empty where the value is not of this type
    static Optional<Object> bind(Class<?> type, JsonNode node) {
        if (!node.isValueNode() || node.isNull()) {
            return Optional.empty();
        }
        return switch (boxed(type).getSimpleName()) {
            case "Integer" -> node.isInt() ? Optional.of(node.intValue()) : Optional.empty();
            case "Long" -> node.isInt() || node.isLong() ? Optional.of(node.longValue()) : Optional.empty();
            case "Double" -> number(node);
            case "Boolean" -> node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty();
            case "String" -> Optional.of(node.asText());
            case "Path" -> Optional.of(Path.of(node.asText()));
            default -> constant(type, node.asText());
        };
    }

    /// YAML takes `1e-4` for text, which nobody means.
    private static Optional<Object> number(JsonNode node) {
        try {
            double value = node.isNumber() ? node.doubleValue() : Double.parseDouble(node.asText());
            return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<Object> constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (Names.ofConstant((Enum<?>) constant).equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> Names.ofConstant((Enum<?>) constant))
                .toList();
    }

    private static Class<?> boxed(Class<?> type) {
        return type.isPrimitive()
                ? java.lang.invoke.MethodType.methodType(type).wrap().returnType()
                : type;
    }
}
