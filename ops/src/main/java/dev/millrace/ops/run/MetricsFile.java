package dev.millrace.ops.run;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/// `metrics.jsonl`: one JSON object a line, on disk before the next one is asked for.
public final class MetricsFile implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final BufferedWriter writer;

    private MetricsFile(BufferedWriter writer) {
        this.writer = writer;
    }

    /// Opens a file to add to it.
    ///
    /// @param file created where it is not there
    public static MetricsFile append(Path file) {
        try {
            return new MetricsFile(Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException problem) {
            throw new UncheckedIOException(file + ": cannot be opened", problem);
        }
    }

    /// Writes one object. Numbers that are not finite, which JSON cannot hold, are left out.
    ///
    /// @param values names and values, in order
    public synchronized void write(Map<String, ?> values) {
        try {
            writer.write(JSON.writeValueAsString(Json.finite(values)));
            writer.newLine();
            writer.flush();
        } catch (IOException problem) {
            throw new UncheckedIOException("metrics: cannot be written", problem);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException problem) {
            throw new UncheckedIOException("metrics: cannot be closed", problem);
        }
    }
}
