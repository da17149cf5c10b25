package dev.millrace.verifiers.plugin;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.VerifierContext;
import dev.millrace.verifier.VerifierFactory;
import dev.millrace.verifier.VerifierSettings;
import java.nio.file.Path;
import java.util.Objects;

/// A plug-in's factory, called in the plug-in's class loader.
///
/// @param name what it calls itself
/// @param own the plug-in's
/// @param loader of its classes
/// @param place its jar, or the folder of its jars
record PluginFactory(String name, VerifierFactory own, PluginLoader loader, Path place) implements VerifierFactory {
    /// @throws IllegalArgumentException if it has no name
    PluginFactory {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "name of " + own.getClass().getName() + ": got '" + name + "', expected a text");
        }
    }

    static PluginFactory of(VerifierFactory own, PluginLoader loader, Path place) {
        return new PluginFactory(Objects.requireNonNullElse(own.name(), ""), own, loader, place);
    }

    @Override
    public Traits traits(VerifierSettings settings) {
        return Objects.requireNonNull(loader.within(() -> own.traits(settings)), () -> "no traits from " + this);
    }

    @Override
    public Verifier create(VerifierSettings settings, VerifierContext context) {
        var verifier = loader.within(() -> own.create(settings, context));
        return new PluginVerifier(Objects.requireNonNull(verifier, () -> "no verifier from " + this), loader);
    }

    @Override
    public String toString() {
        return own.getClass().getName() + " of " + place;
    }
}
