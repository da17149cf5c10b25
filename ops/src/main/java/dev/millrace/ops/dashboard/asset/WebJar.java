package dev.millrace.ops.dashboard.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/// A browser library from a registry package.
final class WebJar {
    private WebJar() {}

    /// Reads what it is made of, whatever its version.
    ///
    /// @param name of the package
    /// @return contents by name
    static Map<String, byte[]> read(String name) {
        var description = "META-INF/maven/org.webjars.npm/" + name + "/pom.properties";
        return ResourceFolder.read(
                "META-INF/resources/webjars/" + name + "/" + version(description) + "/dist", description);
    }

    private static String version(String description) {
        try (InputStream found = WebJar.class.getClassLoader().getResourceAsStream(description)) {
            if (found == null) {
                throw new IllegalStateException(description + ": got none, expected it on the class path");
            }
            var properties = new Properties();
            properties.load(found);
            return properties.getProperty("version", "");
        } catch (IOException problem) {
            throw new UncheckedIOException(description + ": cannot be read", problem);
        }
    }
}
