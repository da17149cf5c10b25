package dev.millrace.ops.tensorboard;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// One event file: written by one process, never added to by another.
final class EventFile implements AutoCloseable {
    private final Path file;
    private final OutputStream out;

    private EventFile(Path file, OutputStream out) {
        this.file = file;
        this.out = out;
    }

    /// Begins a file.
    ///
    /// @param file must not be there
    /// @param seconds when it is begun, since 1970
    static EventFile create(Path file, double seconds) {
        try {
            var out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
            var begun = new EventFile(file, out);
            begun.append(EventMessage.fileVersion(seconds));
            return begun;
        } catch (IOException problem) {
            throw new UncheckedIOException(file + ": cannot be created", problem);
        }
    }

    /// Writes an event; other processes see it when this returns.
    void write(ScalarEvent event) {
        append(EventMessage.of(event));
    }

    private void append(byte[] message) {
        try {
            RecordFraming.write(out, message);
            out.flush();
        } catch (IOException problem) {
            throw new UncheckedIOException(file + ": cannot be written", problem);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(file + ": cannot be closed", problem);
        }
    }
}
