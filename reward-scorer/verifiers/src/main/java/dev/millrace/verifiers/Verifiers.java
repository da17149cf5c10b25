package dev.millrace.verifiers;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.VerifierContext;
import dev.millrace.verifier.VerifierFactory;
import dev.millrace.verifier.VerifierSettings;
import dev.millrace.verifiers.plugin.Plugin;
import dev.millrace.verifiers.plugin.PluginFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The verifiers there are, by name.
///
/// @param factories of all of them
/// @param broken plug-ins that did not load; they are in nobody's way until a verifier is asked for that is not
///     there
public record Verifiers(List<VerifierFactory> factories, List<Plugin.Broken> broken) {
    private static final Logger log = LoggerFactory.getLogger(Verifiers.class);

    public Verifiers {
        factories = List.copyOf(factories);
        broken = List.copyOf(broken);
    }

    /// Those of factories.
    public Verifiers(List<VerifierFactory> factories) {
        this(factories, List.of());
    }

    /// Those on the class path.
    public static Verifiers onClassPath() {
        return new Verifiers(ServiceLoader.load(VerifierFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /// Those on the class path, and those of plug-ins. What is wrong with plug-ins is a warning.
    ///
    /// @param folder of plug-ins: jars, and folders of a jar with its libraries
    /// @throws IllegalArgumentException if there is no such folder
    public static Verifiers withPlugins(Path folder) {
        List<VerifierFactory> factories = new ArrayList<>(onClassPath().factories());
        List<Plugin.Broken> broken = new ArrayList<>();
        for (var plugin : new PluginFolder(folder).load()) {
            switch (plugin) {
                case Plugin.Loaded loaded -> factories.addAll(loaded.factories());
                case Plugin.Broken it -> broken.add(it);
            }
        }
        var all = new Verifiers(factories, broken);
        all.problems().forEach(problem -> log.warn("{}", problem));
        return all;
    }

    /// The names there are, sorted.
    public List<String> names() {
        return factories.stream().map(VerifierFactory::name).distinct().sorted().toList();
    }

    /// What is wrong, though perhaps with nothing that is used: plug-ins that did not load, and names that are
    /// ambiguous.
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        broken.forEach(plugin -> problems.add(plugin.problem()));
        for (var name : names()) {
            var named = named(name);
            if (named.size() > 1) {
                problems.add(ambiguous(name, named));
            }
        }
        return problems;
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
        var named = named(name);
        if (named.isEmpty()) {
            throw new IllegalArgumentException(unknown(name));
        }
        if (named.size() > 1) {
            throw new IllegalArgumentException(ambiguous(name, named));
        }
        return named.getFirst();
    }

    private List<VerifierFactory> named(String name) {
        return factories.stream().filter(factory -> factory.name().equals(name)).toList();
    }

    private String unknown(String name) {
        var known = "verifier: got '" + name + "', expected one of " + String.join(", ", names());
        return broken.isEmpty()
                ? known
                : known + "; these plug-ins did not load: "
                        + broken.stream().map(Plugin.Broken::problem).collect(Collectors.joining("; "));
    }

    private static String ambiguous(String name, List<VerifierFactory> named) {
        return named.stream()
                .map(Plugin::originOf)
                .collect(Collectors.joining(
                        " and ", "verifier: got '" + name + "', which is that of ", ", expected one of them"));
    }
}
