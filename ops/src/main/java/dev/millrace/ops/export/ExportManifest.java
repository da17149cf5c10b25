package dev.millrace.ops.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.millrace.messages.export.ExportedTopic;
import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.history.StepRange;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.run.FormatVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// `export.json`: what an export is, and every file of it. It is written last.
///
/// @param run the run's name
/// @param format of the folder, see [FormatVersion]
/// @param millrace the version of the program that wrote it
/// @param excerpt whether it holds only some of the run's steps
/// @param range that was asked for
/// @param files every file but this one
public record ExportManifest(
        String run, int format, String millrace, boolean excerpt, StepRange range, List<ExportedFile> files) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public ExportManifest {
        Objects.requireNonNull(run);
        Objects.requireNonNull(millrace);
        Objects.requireNonNull(range);
        files = List.copyOf(files);
    }

    /// One of today's format.
    ///
    /// @param run the run's name
    /// @param millrace the version of this program
    /// @param excerpt whether it holds only some of the run's steps
    /// @param range that was asked for
    /// @param files every file but this one
    ExportManifest(String run, String millrace, boolean excerpt, StepRange range, List<ExportedFile> files) {
        this(run, FormatVersion.CURRENT, millrace, excerpt, range, files);
    }

    /// Whether a topic was exported.
    boolean holds(ExportedTopic<?> topic) {
        return files.stream().anyMatch(file -> file.topic().equals(topic.name()));
    }

    static Path file(Path root) {
        return root.resolve("export.json");
    }

    void write(Path root) throws IOException {
        Files.writeString(file(root), JSON.writeValueAsString(this) + "\n");
    }

    /// Reads it.
    ///
    /// @throws ConfigurationException if a newer program wrote it
    /// @throws HistoryException if it is damaged
    static ExportManifest read(Path root) {
        var file = file(root);
        try {
            var text = Files.readString(file);
            int format = JSON.readTree(text).path("format").asInt();
            if (format > FormatVersion.CURRENT) {
                throw new ConfigurationException(
                        file.toString(),
                        "format " + format,
                        "at most " + FormatVersion.CURRENT + "; a newer Millrace wrote it");
            }
            return JSON.readValue(text, ExportManifest.class);
        } catch (JsonProcessingException damaged) {
            throw new HistoryException(
                    file + ": got " + damaged.getOriginalMessage() + ", expected the list of an export's files",
                    damaged);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
