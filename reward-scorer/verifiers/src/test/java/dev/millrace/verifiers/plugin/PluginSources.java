package dev.millrace.verifiers.plugin;

import java.util.List;
import java.util.Map;

/// Plug-ins to try.
final class PluginSources {
    private static final String FACTORY = """
            package org.example;

            import dev.millrace.verifier.*;
            import dev.millrace.verifier.request.*;

            public final class Factory implements VerifierFactory {
                %s

                @Override
                public String name() {
                    return "%s";
                }

                @Override
                public Verifier create(VerifierSettings settings, VerifierContext context) {
                    return (request, budget) -> Verdict.Scored.of(true, %s);
                }
            }
            """;

    private PluginSources() {}

    /// A jar of one factory, `org.example.Factory`.
    ///
    /// @param name the verifier's
    /// @param extracted an expression: what its verdicts show as the answer
    static PluginJar factory(String name, String extracted) {
        return factory(name, extracted, "");
    }

    /// The same with other members.
    static PluginJar factory(String name, String extracted, String members) {
        var source = FACTORY.formatted(members, name, extracted);
        return PluginJar.compiled(List.of(), Map.of("org.example.Factory", source))
                .naming("org.example.Factory");
    }

    /// Source of a factory that uses a library.
    static Map<String, String> using(String name, String extracted) {
        return Map.of("org.example.Factory", FACTORY.formatted("", name, extracted));
    }

    /// A library of one class, `org.lib.Version`, with a constant that is not inlined.
    static PluginJar library(String version) {
        var source =
                "package org.lib; public class Version { public static String get() { return \"" + version + "\"; } }";
        return PluginJar.compiled(List.of(), Map.of("org.lib.Version", source));
    }
}
