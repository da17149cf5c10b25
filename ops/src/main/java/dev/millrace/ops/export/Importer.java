package dev.millrace.ops.export;

import dev.millrace.messages.export.ExportedTopic;
import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.history.StepLog;
import dev.millrace.ops.run.FormatVersion;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.screen.ProgressBar;
import dev.millrace.ops.settings.Configuration;
import dev.millrace.policy.checkpoint.AtomicFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiPredicate;

/// Makes a run's directory of an export, and checks all of it on the way.
///
/// @param export the folder
/// @param bar shows progress
public record Importer(Path export, ProgressBar bar) {
    /// Makes the directory, whole or not at all.
    ///
    /// @param target the directory
    /// @return what its log consists of
    /// @throws dev.millrace.ops.binding.ConfigurationException if the directory exists, or nothing can be read
    /// @throws HistoryException if a file of the export is damaged, a record cannot be read, or one is missing
    public ExportManifest importTo(Path target) {
        FolderFiles.requireAbsent("--run-dir", target);
        var folder = ExportFolder.open(export);
        var configuration = export.resolve(Exporter.CONFIGURATION);
        new Configuration().file(configuration).bind();
        AtomicFolder.write(target, root -> {
            var log = Files.createDirectory(RunDirectory.importedLog(root));
            var files = copyRecords(folder, log);
            var whole = folder.manifest();
            new ExportManifest(whole.run(), whole.millrace(), whole.excerpt(), whole.range(), files).write(log);
            Files.copy(configuration, root.resolve(Exporter.CONFIGURATION));
            FormatVersion.note(root);
            if (Files.isDirectory(RunDirectory.initialModel(export))) {
                FolderFiles.copy(RunDirectory.initialModel(export), RunDirectory.initialModel(root));
            }
        });
        return ExportManifest.read(RunDirectory.importedLog(target));
    }

    private List<ExportedFile> copyRecords(ExportFolder folder, Path log) {
        try (var history = folder.history()) {
            var consumption = new Consumption(StepLog.read(history).entries());
            var exported = ExportedTopic.ALL.stream()
                    .filter(topic -> folder.manifest().holds(topic))
                    .toList();
            var files = new RecordFiles(history, log, bar, exported.size());
            exported.forEach(topic -> copy(files, topic, (raw, _) -> {
                if (topic.equals(ExportedTopic.TRAJECTORIES)) {
                    consumption.see(raw.position());
                }
                return true;
            }));
            consumption.requireAll(export.toString());
            return files.files();
        }
    }

    private static <T> void copy(RecordFiles files, ExportedTopic<T> topic, BiPredicate<RawRecord, Object> taken) {
        var written = files.write(topic, taken::test);
        if (written.broken() > 0) {
            throw new HistoryException("export file of " + topic + ": got " + written.broken()
                    + " records that cannot be decoded, expected none");
        }
    }
}
