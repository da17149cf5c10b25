package dev.millrace.ops.dashboard.asset;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Puts ES modules together into one that needs no other: each becomes a function that is called once,
/// after those that it needs, and gives what it exports.
///
/// Exports are taken when a module is done, so `export let` and modules that need one another are refused.
public final class ModuleBundle {
    private final UnaryOperator<String> sources;
    private final Map<String, Bundled> done = new LinkedHashMap<>();
    private final Set<String> begun = new LinkedHashSet<>();
    private final StringBuilder text = new StringBuilder();

    private record Bundled(String name, Set<String> exports) {}

    private ModuleBundle(UnaryOperator<String> sources) {
        this.sources = sources;
    }

    /// Puts a module and all that it needs together.
    ///
    /// @param entry its path
    /// @param sources gives the text at a path
    /// @throws IllegalArgumentException if an import or export is of a form that is not known, an import
    ///     names nothing, or modules need one another
    public static String of(String entry, UnaryOperator<String> sources) {
        var bundle = new ModuleBundle(sources);
        bundle.module(entry);
        return bundle.text.toString();
    }

    private Bundled module(String path) {
        var known = done.get(path);
        if (known != null) {
            return known;
        }
        if (!begun.add(path)) {
            throw new IllegalArgumentException(path + ": got a cycle of imports among " + begun + ", expected none");
        }
        var module = WebModule.parse(path, sources.apply(path));
        var imports = module.imports().stream()
                .map(each -> line(path, each, module(each.path())))
                .collect(Collectors.joining());
        var bundled = new Bundled("m" + done.size(), module.exports().keySet());
        text.append("// ").append(path).append("\nconst ").append(bundled.name).append(" = (() => {\n");
        text.append(imports).append(module.body()).append("\nreturn ");
        text.append(listed(module.exports())).append(";\n})();\n\n");
        begun.remove(path);
        done.put(path, bundled);
        return bundled;
    }

    private static String line(String path, WebModule.Import taken, Bundled from) {
        for (var name : taken.names().keySet()) {
            if (!from.exports.contains(name)) {
                throw new IllegalArgumentException(path + ": got an import of " + name + " from " + taken.path()
                        + ", expected one of " + from.exports);
            }
        }
        return "const " + listed(taken.names()) + " = " + from.name + ";\n";
    }

    /// As an object, or as a pattern that takes one apart.
    private static String listed(Map<String, String> names) {
        return names.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{ ", " }"));
    }
}
