package dev.millrace.verifiers.plugin;

import dev.millrace.verifier.VerifierFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/// A plug-in's jar in the making.
///
/// @param entries contents by name
record PluginJar(Map<String, byte[]> entries) {
    static final String SERVICE = "META-INF/services/" + VerifierFactory.class.getName();

    /// Of classes that are compiled now.
    ///
    /// @param classPath beside the plug-in interface
    /// @param sources one type each, by full name
    static PluginJar compiled(List<Path> classPath, Map<String, String> sources) {
        return new PluginJar(Compilation.of(classPath, sources));
    }

    /// With the service file, which names factories.
    PluginJar naming(String... factories) {
        return with(SERVICE, String.join("\n", factories).getBytes(StandardCharsets.UTF_8));
    }

    /// A copy of an entry.
    byte[] content(String name) {
        return Objects.requireNonNull(entries.get(name), name).clone();
    }

    PluginJar with(String name, byte[] content) {
        var more = new TreeMap<>(entries);
        more.put(name, content);
        return new PluginJar(more);
    }

    PluginJar without(String name) {
        var less = new TreeMap<>(entries);
        if (less.remove(name) == null) {
            throw new AssertionError(name + ": got " + entries.keySet() + ", expected it there");
        }
        return new PluginJar(less);
    }

    /// Writes it to a file, whose folder is made.
    Path at(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        }
        return file;
    }
}
