package dev.millrace.ops.export;

import dev.millrace.messages.export.ContainerFile;
import dev.millrace.messages.export.ExportHistory;
import dev.millrace.messages.export.ExportedTopic;
import dev.millrace.messages.export.RecordSource;
import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.topic.Topics;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.parquet.ParquetTrajectories;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// An export whose files were found to be as they were written.
///
/// @param root the folder
/// @param manifest what is in it
public record ExportFolder(Path root, ExportManifest manifest) {
    private static final String PARQUET = ".parquet";

    /// Whether a folder is an export.
    public static boolean isExport(Path folder) {
        return Files.exists(ExportManifest.file(folder));
    }

    /// Opens an export.
    ///
    /// @param root the folder
    /// @throws ConfigurationException if it is no export, or a newer program wrote it
    /// @throws HistoryException if a file of it is missing, cut short, or changed
    public static ExportFolder open(Path root) {
        if (!isExport(root)) {
            throw new ConfigurationException(
                    "EXPORT", root + " (no export.json in it)", "a folder that `millrace export` completed");
        }
        var manifest = ExportManifest.read(root);
        manifest.files().forEach(file -> file.verify(root));
        return new ExportFolder(root, manifest);
    }

    /// The log that it holds.
    public ExportHistory history() {
        var topics = new Topics(manifest.run());
        Map<String, RecordSource> sources = new HashMap<>();
        for (var file : manifest.files()) {
            if (file.records() > 0) {
                sources.put(fullName(file, topics), source(root.resolve(file.file())));
            }
        }
        return new ExportHistory(root.toString(), topics, manifest.excerpt(), sources);
    }

    private static String fullName(ExportedFile file, Topics topics) {
        return ExportedTopic.ALL.stream()
                .filter(topic -> topic.name().equals(file.topic()))
                .findFirst()
                .orElseThrow(() -> new HistoryException("export file " + file.file() + ": got topic '" + file.topic()
                        + "', expected one of " + ExportedTopic.ALL))
                .name(topics);
    }

    private static RecordSource source(Path file) {
        return file.toString().endsWith(PARQUET) ? new ParquetTrajectories(file) : new ContainerFile(file);
    }
}
