package dev.millrace.scorer.verifier;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;

/// Finds verifiers by name among those on the class path.
public final class Verifiers {
    private Verifiers() {}

    /// The names that [#create] knows, sorted.
    public static List<String> names() {
        return factories().stream().map(VerifierFactory::name).sorted().toList();
    }

    /// Makes the verifier of that name.
    ///
    /// @param name the factory's
    /// @param settings the verifier's own
    /// @throws IllegalArgumentException if there is none or more than one of that name, or it refuses the settings
    public static Verifier create(String name, Map<String, String> settings) {
        var named = factories().stream()
                .filter(factory -> factory.name().equals(name))
                .toList();
        if (named.isEmpty()) {
            throw new IllegalArgumentException(
                    "verifier: got '" + name + "', expected one of " + String.join(", ", names()));
        }
        if (named.size() > 1) {
            throw new IllegalArgumentException("verifier: got '" + name + "', which "
                    + named.stream()
                            .map(factory -> factory.getClass().getName())
                            .toList()
                    + " all provide, expected one of them on the class path");
        }
        return named.getFirst().create(settings);
    }

    private static List<VerifierFactory> factories() {
        return StreamSupport.stream(ServiceLoader.load(VerifierFactory.class).spliterator(), false)
                .toList();
    }
}
