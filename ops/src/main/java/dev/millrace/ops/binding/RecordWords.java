package dev.millrace.ops.binding;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Says in a few words what a part of a configuration is.
public final class RecordWords {
    private static final String TYPE = "type";

    private RecordWords() {}

    /// Describes a value.
    ///
    /// @param value a record, a number, a truth value, a constant or text
    /// @return for example `length-adaptive, alpha 0.05`: which of several kinds it is, then its components
    public static String of(Object value) {
        return switch (value) {
            case Record section -> section(RecordYaml.entries(section));
            case Enum<?> constant -> Names.ofConstant(constant);
            case Double number -> number(number);
            case Boolean truth -> truth ? "yes" : "no";
            default -> value.toString();
        };
    }

    private static String section(Map<String, Object> entries) {
        return entries.entrySet().stream()
                .map(entry -> entry.getKey().equals(TYPE)
                        ? entry.getValue().toString()
                        : entry.getKey() + " " + of(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String number(double value) {
        if (value == Double.MAX_VALUE) {
            return "none";
        }
        String plain = String.format(Locale.ROOT, "%.4f", value).replaceAll("\\.?0+$", "");
        return Double.parseDouble(plain) == value
                ? plain
                : String.format(Locale.ROOT, "%.1e", value).replace(".0e", "e").replace("e-0", "e-");
    }
}
