package dev.millrace.ops.run;

import dev.millrace.ops.binding.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The file `format` of a run directory: a number that grows when an older program would misread what lies there.
public final class FormatVersion {
    /// What this program writes.
    public static final int CURRENT = 1;

    private static final String FILE = "format";

    private FormatVersion() {}

    /// Notes the format of a directory that is new.
    ///
    /// @param root a run directory or an export
    /// @throws IOException if the disk refuses
    public static void note(Path root) throws IOException {
        var file = root.resolve(FILE);
        if (Files.notExists(file)) {
            Files.writeString(file, CURRENT + "\n");
        }
    }

    /// Refuses what a newer program wrote. Directories without the file are older than it.
    ///
    /// @param root a run directory or an export
    /// @throws ConfigurationException where it is newer
    public static void require(Path root) {
        var file = root.resolve(FILE);
        if (Files.notExists(file)) {
            return;
        }
        try {
            var text = Files.readString(file).strip();
            if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > CURRENT) {
                throw new ConfigurationException(
                        root.toString(), "format " + text, "at most " + CURRENT + "; a newer Millrace wrote it");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
