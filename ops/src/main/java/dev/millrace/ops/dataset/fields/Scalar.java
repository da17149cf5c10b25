package dev.millrace.ops.dataset.fields;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/// Single values as text.
final class Scalar {
    /// Decimal places or zeros up to which a number is written without an exponent.
    private static final int PLACES = 50;

    private Scalar() {}

    /// Text, numbers and truth values as text; empty for lists, structs, and where there is none. Not a number is
    /// what some writers put where there is none.
    static Optional<String> text(JsonNode value) {
        if (value.isFloatingPointNumber()) {
            return Double.isNaN(value.doubleValue()) ? Optional.empty() : Optional.of(number(value));
        }
        return value.isValueNode() && !value.isNull() && !value.isMissingNode()
                ? Optional.of(value.asText())
                : Optional.empty();
    }

    private static String number(JsonNode value) {
        if (Double.isInfinite(value.doubleValue()) && !value.isBigDecimal()) {
            return value.asText();
        }
        BigDecimal number = value.isBigDecimal() ? value.decimalValue() : new BigDecimal(value.asText());
        return Math.abs(number.scale()) <= PLACES ? number.toPlainString() : number.toString();
    }

    /// Whether there is a value.
    static boolean isThere(JsonNode value) {
        return !value.isNull() && !value.isMissingNode() && !(value.isDouble() && Double.isNaN(value.doubleValue()));
    }
}
