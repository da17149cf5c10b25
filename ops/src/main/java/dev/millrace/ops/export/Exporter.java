package dev.millrace.ops.export;

import dev.millrace.messages.export.ExportedTopic;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.messages.history.StepLog;
import dev.millrace.ops.parquet.ParquetTrajectoryWriter;
import dev.millrace.ops.run.FormatVersion;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.screen.ProgressBar;
import dev.millrace.ops.settings.Configuration;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.policy.checkpoint.AtomicFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes a recorded run, or some steps of it, into a folder.
///
/// @param history the run's log
/// @param settings it ran with
/// @param model the policy it started from; empty: it does not go with the export
/// @param bar shows progress
public record Exporter(RunHistory history, RunSettings settings, Optional<Path> model, ProgressBar bar) {
    static final String CONFIGURATION = "config.yaml";

    /// Writes the folder, whole or not at all.
    ///
    /// @param plan what goes where
    /// @return what was written
    /// @throws dev.millrace.ops.binding.ConfigurationException if the folder exists
    /// @throws dev.millrace.messages.history.HistoryException if the log is damaged, or lacks what steps consumed
    public ExportManifest export(ExportPlan plan) {
        FolderFiles.requireAbsent("--to", plan.target());
        var log = StepLog.read(history);
        var steps = plan.isExcerpt() ? plan.range().of(log) : log.entries();
        var selection = new Selection(!plan.isExcerpt(), steps);
        AtomicFolder.write(plan.target(), root -> {
            List<ExportedFile> files = new ArrayList<>(writeRest(root));
            files.addAll(writeRecords(root, plan, selection));
            selection.consumption().requireAll(history.place());
            boolean excerpt = plan.isExcerpt() || history.isExcerpt();
            new ExportManifest(history.topics().run(), plan.millrace(), excerpt, plan.range(), files).write(root);
        });
        return ExportManifest.read(plan.target());
    }

    private List<ExportedFile> writeRest(Path root) throws IOException {
        Files.writeString(root.resolve(CONFIGURATION), Configuration.write(settings));
        FormatVersion.note(root);
        if (model.isPresent()) {
            FolderFiles.copy(model.get(), RunDirectory.initialModel(root));
        }
        return FolderFiles.of(root).stream()
                .map(file -> ExportedFile.of(root, file))
                .toList();
    }

    private List<ExportedFile> writeRecords(Path root, ExportPlan plan, Selection selection) {
        var files = new RecordFiles(history, root, bar, ExportedTopic.ALL.size() - (plan.rollouts() ? 0 : 1));
        files.write(ExportedTopic.STEPS, selection::takes);
        switch (plan.format()) {
            case AVRO -> files.write(ExportedTopic.TRAJECTORIES, selection::takes);
            case PARQUET -> {
                var file = root.resolve("trajectories.parquet");
                var consumers = selection.consumption().consumers();
                files.write(
                        ExportedTopic.TRAJECTORIES,
                        selection::takes,
                        file,
                        ParquetTrajectoryWriter.create(file, consumers));
            }
        }
        files.write(ExportedTopic.PROMPTS, selection::takes);
        files.write(ExportedTopic.ASSESSMENTS, selection::takes);
        files.write(ExportedTopic.DEAD_LETTERS, selection::takes);
        if (plan.rollouts()) {
            files.write(ExportedTopic.ROLLOUTS, selection::takes);
        }
        return files.files();
    }
}
