package dev.millrace.ops.dashboard.asset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// An ES module taken apart. Only the forms that the pages use are known; every other one is refused, so
/// that nothing is put together wrongly.
///
/// | import | export |
/// |---|---|
/// | `import { a, b as c } from "/path.js";` | `export function a`, `export async function a`, `export class a` |
/// | `import a from "/path.js";` | `export const a` |
/// | | `export { a as default };` |
///
/// @param imports what it needs, in its order
/// @param exports what it is called inside, by the name outside
/// @param body what is left: all but imports, and the word `export`
record WebModule(List<Import> imports, Map<String, String> exports, String body) {
    private static final String DEFAULT = "default";
    private static final Pattern IMPORT =
            Pattern.compile("^import (\\{[^}]*}|[\\w$]+) from \"([^\"\\n]+)\";$", Pattern.MULTILINE);
    private static final Pattern EXPORTED =
            Pattern.compile("^export (?=(?:async function|function|class|const) ([\\w$]+))", Pattern.MULTILINE);
    private static final Pattern EXPORTED_DEFAULT =
            Pattern.compile("^export \\{ ([\\w$]+) as default };$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("([\\w$]+)(?: as ([\\w$]+))?");
    private static final Pattern UNKNOWN =
            Pattern.compile("^\\s*(?:import|export)\\b.*|\\bimport\\s*[.(].*", Pattern.MULTILINE);

    /// What a module takes from another.
    ///
    /// @param path of the other
    /// @param names what each is called here, by the name there
    record Import(String path, Map<String, String> names) {}

    /// Takes a module apart.
    ///
    /// @param path says in messages which one
    /// @param source of it
    /// @throws IllegalArgumentException if it has an import or export of a form that is not known
    static WebModule parse(String path, String source) {
        List<Import> imports = new ArrayList<>();
        var withoutImports = IMPORT.matcher(source).replaceAll(found -> {
            imports.add(new Import(found.group(2), names(path, found.group(1))));
            return "";
        });
        Map<String, String> exports = new LinkedHashMap<>();
        var withoutDeclarations = EXPORTED.matcher(withoutImports).replaceAll(found -> {
            exports.put(found.group(1), found.group(1));
            return "";
        });
        var body = EXPORTED_DEFAULT.matcher(withoutDeclarations).replaceAll(found -> {
            exports.put(DEFAULT, found.group(1));
            return "";
        });
        requireKnown(path, body);
        return new WebModule(List.copyOf(imports), exports, body.strip());
    }

    private static Map<String, String> names(String path, String clause) {
        Map<String, String> names = new LinkedHashMap<>();
        if (!clause.startsWith("{")) {
            names.put(DEFAULT, clause);
            return names;
        }
        var listed = clause.substring(1, clause.length() - 1).strip();
        for (var each : listed.split("\\s*,\\s*", 0)) {
            var name = NAME.matcher(each);
            if (!name.matches()) {
                throw unknown(path, each);
            }
            names.put(name.group(1), name.group(2) == null ? name.group(1) : name.group(2));
        }
        return names;
    }

    private static void requireKnown(String path, String body) {
        var unknown = UNKNOWN.matcher(body);
        if (unknown.find()) {
            throw unknown(path, unknown.group().strip());
        }
    }

    private static IllegalArgumentException unknown(String path, String got) {
        return new IllegalArgumentException(path + ": got '" + got + "', expected an import or export of a known form");
    }
}
