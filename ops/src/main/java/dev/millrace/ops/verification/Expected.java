package dev.millrace.ops.verification;

import dev.millrace.ops.inspection.VerdictKind;
import dev.millrace.ops.inspection.Words;

/// What a line expects of a verifier.
public sealed interface Expected {
    /// Nothing.
    record Anything() implements Expected {}

    /// That it takes the response for right, or does not.
    ///
    /// @param right which
    record Acceptance(boolean right) implements Expected {}

    /// One kind of verdict.
    ///
    /// @param kind which
    record Kind(VerdictKind kind) implements Expected {}

    /// Whether something is expected.
    default boolean isGiven() {
        return !(this instanceof Anything);
    }

    /// Whether a verdict is what was expected.
    default boolean agrees(VerdictKind got) {
        return switch (this) {
            case Anything _ -> true;
            case Acceptance(var right) -> right == (got == VerdictKind.ACCEPTED);
            case Kind(var kind) -> kind == got;
        };
    }

    /// Whether a right response is expected.
    default boolean isRight() {
        return switch (this) {
            case Anything _ -> false;
            case Acceptance(var right) -> right;
            case Kind(var kind) -> kind == VerdictKind.ACCEPTED;
        };
    }

    /// In a word.
    default String word() {
        return switch (this) {
            case Anything _ -> "-";
            case Acceptance(var right) -> right ? "right" : "not right";
            case Kind(var kind) -> Words.of(kind);
        };
    }
}
