package dev.millrace.ops.drill;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A text that a process will write to its log.
///
/// @param log the file
/// @param text what is looked for
/// @param from where to begin, in bytes
record LogSign(Path log, String text, long from) {
    /// The next time that the text is written.
    static LogSign next(Path log, String text) {
        try {
            return new LogSign(log, text, Files.exists(log) ? Files.size(log) : 0);
        } catch (IOException problem) {
            throw new UncheckedIOException(log + ": cannot be looked at", problem);
        }
    }

    /// Whether it is there.
    boolean isThere() {
        if (Files.notExists(log)) {
            return false;
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.max(0, file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).contains(text);
        } catch (IOException problem) {
            throw new UncheckedIOException(log + ": cannot be read", problem);
        }
    }
}
