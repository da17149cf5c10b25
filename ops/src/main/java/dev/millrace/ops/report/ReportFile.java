package dev.millrace.ops.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.ops.binding.ConfigurationException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The file that a report becomes. It is there as a whole or not at all: one that was there before stays
/// until then.
///
/// @param path where
public record ReportFile(Path path) {
    /// Where its content goes.
    @FunctionalInterface
    interface Content {
        /// Writes all of it.
        void writeTo(OutputStream out) throws IOException;
    }

    /// Makes sure that it can be written, before it is made.
    ///
    /// @throws ConfigurationException if it is a directory, or lies in none
    public void requirePossible() {
        var folder = path.toAbsolutePath().getParent();
        if (Files.isDirectory(path) || folder == null || !Files.isDirectory(folder)) {
            throw new ConfigurationException("--out", path.toString(), "a file in a directory that is there");
        }
    }

    /// Writes it.
    ///
    /// @return its size in bytes
    /// @throws UncheckedIOException if it cannot be written, for example on a full disk; nothing is left
    ///     then
    public long write(String text) {
        var bytes = text.getBytes(UTF_8);
        write(out -> out.write(bytes));
        return bytes.length;
    }

    void write(Content content) {
        var fresh = path.resolveSibling(
                path.getFileName() + ".part-" + ProcessHandle.current().pid());
        try {
            try (var out = Files.newOutputStream(fresh)) {
                content.writeTo(out);
            }
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException problem) {
            remove(fresh, problem);
            throw new UncheckedIOException(path + ": cannot be written: " + problem.getMessage(), problem);
        }
    }

    private static void remove(Path fresh, IOException problem) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException another) {
            problem.addSuppressed(another);
        }
    }
}
