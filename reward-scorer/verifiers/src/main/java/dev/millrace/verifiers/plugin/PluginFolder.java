package dev.millrace.verifiers.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/// A folder of plug-ins: each jar in it is one, and so is each folder in it that holds jars, one of which is the
/// plug-in's own and the others its libraries. Whatever else lies there is not looked at.
///
/// @param folder the folder
public record PluginFolder(Path folder) {
    /// @throws IllegalArgumentException if there is no such folder
    public PluginFolder {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("plugins: got '" + folder + "', expected a folder");
        }
    }

    /// Loads them all, in the order of their names.
    ///
    /// @throws UncheckedIOException if the folder cannot be read
    public List<Plugin> load() {
        return entries(folder, entry -> isJar(entry) || Files.isDirectory(entry)).stream()
                .map(entry -> new PluginJars(entry, jarsOf(entry)))
                .filter(plugin -> !plugin.jars().isEmpty())
                .map(PluginJars::load)
                .toList();
    }

    private static List<Path> jarsOf(Path entry) {
        return Files.isDirectory(entry) ? entries(entry, PluginFolder::isJar) : List.of(entry);
    }

    private static boolean isJar(Path entry) {
        return entry.getFileName().toString().endsWith(".jar") && !Files.isDirectory(entry);
    }

    private static List<Path> entries(Path folder, Predicate<Path> wanted) {
        try (var entries = Files.list(folder)) {
            return entries.filter(wanted).sorted().toList();
        } catch (IOException thrown) {
            throw new UncheckedIOException("plugins: got no listing of '" + folder + "', expected one", thrown);
        }
    }
}
