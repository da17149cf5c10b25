package dev.millrace.verifiers.code.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.IntStream;

/// When what a function returned is right: the same value as Python compares them (`True` is 1, a tuple counts as a
/// list, keys of dictionaries as text), where numbers of which one has a fraction are equal within a tolerance, see
/// [PrintedOutput].
///
/// @param tolerance of numbers
public record ReturnedValue(double tolerance) {
    /// Whether it is right.
    ///
    /// @param expected what should have been returned
    /// @param returned what was; a missing node is never right
    public boolean matches(JsonNode expected, JsonNode returned) {
        if (expected.isArray() && returned.isArray()) {
            return expected.size() == returned.size()
                    && IntStream.range(0, expected.size()).allMatch(i -> matches(expected.get(i), returned.get(i)));
        }
        if (expected.isObject() && returned.isObject()) {
            return expected.size() == returned.size()
                    && expected.propertyStream()
                            .allMatch(field -> matches(field.getValue(), returned.path(field.getKey())));
        }
        var whole = whole(expected);
        if (whole.isPresent() && whole(returned).isPresent()) {
            return whole.equals(whole(returned));
        }
        if (isNumber(expected) && isNumber(returned)) {
            return new PrintedOutput(tolerance).isClose(expected.asDouble(), returned.asDouble());
        }
        return expected.getNodeType() == returned.getNodeType() && expected.isValueNode() && expected.equals(returned);
    }

    private static boolean isNumber(JsonNode value) {
        return value.isNumber() || value.isBoolean();
    }

    private static Optional<BigInteger> whole(JsonNode value) {
        if (value.isBoolean()) {
            return Optional.of(value.booleanValue() ? BigInteger.ONE : BigInteger.ZERO);
        }
        return value.isIntegralNumber() ? Optional.of(value.bigIntegerValue()) : Optional.empty();
    }
}
