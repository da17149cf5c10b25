package dev.millrace.verifiers.math.token;

import java.util.Set;

/// The brackets, as tokens write them. `{` groups, `\{` encloses a set.
final class Brackets {
    static final Set<String> OPENING = Set.of("(", "[", "{", "\\{", "⟨", "⌊", "⌈");
    static final Set<String> CLOSING = Set.of(")", "]", "}", "\\}", "⟩", "⌋", "⌉");

    private Brackets() {}
}
