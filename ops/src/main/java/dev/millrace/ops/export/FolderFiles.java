package dev.millrace.ops.export;

import dev.millrace.ops.binding.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Files below a folder.
public final class FolderFiles {
    private FolderFiles() {}

    /// All of them, in the order of their names.
    public static List<Path> of(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// Copies all of them.
    ///
    /// @param from the folder
    /// @param to a folder that is made
    public static void copy(Path from, Path to) throws IOException {
        for (var file : of(from)) {
            var copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.resolveSibling("."));
            Files.copy(file, copy);
        }
    }

    /// Requires that nothing stands under a name.
    ///
    /// @param option that gave the name
    /// @throws ConfigurationException if something does
    public static void requireAbsent(String option, Path folder) {
        if (Files.exists(folder)) {
            throw new ConfigurationException(option, folder + ", which exists", "a folder that is not there yet");
        }
    }
}
