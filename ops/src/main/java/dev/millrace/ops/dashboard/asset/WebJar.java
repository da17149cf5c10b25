package dev.millrace.ops.dashboard.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/// A browser library from a registry package.
final class WebJar {
    private static final String BUILT = "dist/";

    private WebJar() {}

    /// Reads what it is made of, whatever its version.
    ///
    /// @param name of the package
    /// @return contents by name
    static Map<String, byte[]> read(String name) {
        // The jar has no entry for the folder `dist` itself, so that it is not found by its name.
        var all = ResourceFolder.read("META-INF/resources/webjars/" + name + "/" + version(name));
        return all.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(BUILT))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(BUILT.length()), Map.Entry::getValue));
    }

    private static String version(String name) {
        var description = "META-INF/maven/org.webjars.npm/" + name + "/pom.properties";
        try (InputStream found = WebJar.class.getClassLoader().getResourceAsStream(description)) {
            if (found == null) {
                throw new IllegalStateException("webjar " + name + ": got none, expected it on the class path");
            }
            var properties = new Properties();
            properties.load(found);
            return properties.getProperty("version", "");
        } catch (IOException problem) {
            throw new UncheckedIOException("webjar " + name + ": cannot be read", problem);
        }
    }
}
