package dev.millrace.verifiers.remote.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millrace.verifiers.remote.call.FirstLine;

/// A reward as a service writes it.
sealed interface Reward {
    /// A finite number.
    record Given(double value) implements Reward {}

    /// `null`: the service has no opinion.
    record None() implements Reward {}

    /// Anything else.
    ///
    /// @param problem what was got and expected
    record Wrong(String problem) implements Reward {}

    /// Reads a number, `true` as 1 and `false` as 0, and any of them as the one element of a list.
    static Reward of(JsonNode written) {
        var node = written;
        while (node.isArray() && node.size() == 1) {
            node = node.get(0);
        }
        if (node.isNull()) {
            return new None();
        }
        if (node.isBoolean()) {
            return new Given(node.booleanValue() ? 1 : 0);
        }
        return node.isNumber() && Double.isFinite(node.doubleValue())
                ? new Given(node.doubleValue())
                : new Wrong("reward: got " + FirstLine.of(node.toString()) + ", expected a finite number");
    }
}
