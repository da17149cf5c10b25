package dev.millrace.verifiers;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.VerifierContext;
import dev.millrace.verifier.VerifierFactory;
import dev.millrace.verifier.VerifierSettings;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/// The verifiers there are, by name.
///
/// @param factories of all of them
public record Verifiers(List<VerifierFactory> factories) {
    public Verifiers {
        factories = List.copyOf(factories);
    }

    /// Those on the class path.
    public static Verifiers onClassPath() {
        return new Verifiers(ServiceLoader.load(VerifierFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /// The names there are, sorted.
    public List<String> names() {
        return factories.stream().map(VerifierFactory::name).distinct().sorted().toList();
    }

    /// What the verifiers of that name are like.
    ///
    /// @throws IllegalArgumentException if there is none or more than one of that name, or it refuses the settings
    public Traits traits(String name, Map<String, String> settings) {
        return factory(name).traits(VerifierSettings.of(settings));
    }

    /// Makes the verifier of that name.
    ///
    /// @param name the factory's
    /// @param settings the verifier's own
    /// @param context what it may use
    /// @throws IllegalArgumentException if there is none or more than one of that name, or it refuses the settings
    public Verifier create(String name, Map<String, String> settings, VerifierContext context) {
        var factory = factory(name);
        var read = VerifierSettings.of(settings);
        var _ = factory.traits(read);
        var verifier = factory.create(read, context);
        read.requireNoProblem();
        return verifier;
    }

    private VerifierFactory factory(String name) {
        var named = factories.stream()
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
                    + " all provide, expected one of them");
        }
        return named.getFirst();
    }
}
