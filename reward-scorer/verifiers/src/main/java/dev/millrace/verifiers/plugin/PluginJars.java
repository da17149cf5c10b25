package dev.millrace.verifiers.plugin;

import dev.millrace.verifier.VerifierFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The jars of one plug-in.
///
/// @param place its jar, or the folder of its jars
/// @param jars at least one
record PluginJars(Path place, List<Path> jars) {
    private static final String SERVICE = "META-INF/services/" + VerifierFactory.class.getName();
    private static final int MOST_CAUSES = 5;

    /// Finds the factories in them and nowhere else.
    Plugin load() {
        var unreadable = jars.stream().map(this::problemOf).filter(it -> !it.isEmpty());
        var problem = unreadable.findFirst();
        return problem.isPresent() ? new Plugin.Broken(place, problem.get()) : found(new PluginLoader(jars));
    }

    /// What a class loader would pass over in silence.
    private String problemOf(Path jar) {
        try (var _ = new JarFile(jar.toFile())) {
            return "";
        } catch (IOException thrown) {
            var which = jar.equals(place) ? "a file" : "'" + jar.getFileName() + "'";
            return "got " + which + " that is no jar (" + thrown.getMessage() + "), expected jars";
        }
    }

    private Plugin found(PluginLoader loader) {
        try {
            var factories = loader.within(() -> factories(loader));
            if (!factories.isEmpty()) {
                return new Plugin.Loaded(place, factories);
            }
            loader.close();
            return new Plugin.Broken(place, "got no factory, expected one or more named in " + SERVICE);
        } catch (Exception | Error thrown) {
            loader.close();
            return new Plugin.Broken(place, "got " + chain(thrown) + ", expected factories that can be made");
        }
    }

    private List<VerifierFactory> factories(PluginLoader loader) {
        return ServiceLoader.load(VerifierFactory.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .<VerifierFactory>map(own -> PluginFactory.of(own, loader, place))
                .toList();
    }

    /// What was thrown and what caused it: the outermost error of a service says little.
    private static String chain(Throwable thrown) {
        return Stream.iterate(thrown, it -> it != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .map(it -> it instanceof ServiceConfigurationError ? it.getMessage() : it.toString())
                .collect(Collectors.joining(" because of "));
    }
}
