package dev.millrace.verifiers.composition;

import java.util.Map;

/// A verifier as the configuration names it.
///
/// @param name the verifier's
/// @param settings its own, by name
public record Leaf(String name, Map<String, String> settings) {
    public Leaf {
        settings = Map.copyOf(settings);
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: got '" + name + "', expected a verifier's name");
        }
    }
}
