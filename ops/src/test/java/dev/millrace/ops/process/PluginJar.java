package dev.millrace.ops.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.verifier.VerifierFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/// A plug-in made of a class of the tests.
final class PluginJar {
    private PluginJar() {}

    /// Writes a jar of a factory without other classes of its own.
    ///
    /// @param folder of plug-ins; made if it is not there
    static void write(Path folder, Class<? extends VerifierFactory> factory) throws IOException {
        Files.createDirectories(folder);
        var entry = factory.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve("plugin.jar")));
                var bytes = Objects.requireNonNull(factory.getResourceAsStream("/" + entry))) {
            jar.putNextEntry(new JarEntry(entry));
            bytes.transferTo(jar);
            jar.putNextEntry(new JarEntry("META-INF/services/" + VerifierFactory.class.getName()));
            jar.write(factory.getName().getBytes(UTF_8));
            jar.closeEntry();
        }
    }
}
