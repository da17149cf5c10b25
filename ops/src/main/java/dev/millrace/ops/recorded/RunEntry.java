package dev.millrace.ops.recorded;

import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.history.StepLog;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.export.ExportFolder;
import dev.millrace.ops.run.FormatVersion;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.settings.Configuration;
import dev.millrace.ops.settings.RunSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A run directory, as it is listed.
///
/// @param root the directory
/// @param settings the run's; empty where they cannot be read
/// @param state what it is doing
/// @param last the last step on its log; empty: none, or the log lies on a cluster
/// @param footprint what it takes on the disk
public record RunEntry(
        Path root, Optional<RunSettings> settings, RunState state, Optional<StepRecord> last, Footprint footprint) {
    private static final int DEPTH = 4;

    /// Finds the run directories below a directory. What lies within one is not looked at, nor where links lead.
    ///
    /// @throws ConfigurationException if there is no such directory
    public static List<RunEntry> below(Path directory) {
        return rootsBelow(directory).stream().map(RunEntry::of).toList();
    }

    /// Finds the same directories, without a look at them.
    ///
    /// @throws ConfigurationException if there is no such directory
    public static List<Path> rootsBelow(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new ConfigurationException("DIR", directory.toString(), "a directory with runs in it");
        }
        List<Path> found = new ArrayList<>();
        find(directory, DEPTH, found);
        return found;
    }

    private static void find(Path directory, int depth, List<Path> found) {
        if (isRun(directory)) {
            found.add(directory);
        } else if (depth > 0) {
            try (var inside = Files.list(directory)) {
                inside.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                        .sorted()
                        .forEach(path -> find(path, depth - 1, found));
            } catch (NoSuchFileException | AccessDeniedException passedOver) {
                // It vanished meanwhile, or is not ours to look at.
                return;
            } catch (IOException problem) {
                throw new UncheckedIOException(directory + ": cannot be read", problem);
            }
        }
    }

    /// Whether a directory was made by a run: it has `config.yaml`, and `format` or checkpoints.
    public static boolean isRun(Path directory) {
        return Files.isRegularFile(directory.resolve("config.yaml"))
                && (Files.isRegularFile(directory.resolve("format"))
                        || Files.isDirectory(directory.resolve("checkpoints")));
    }

    /// Looks at one.
    public static RunEntry of(Path root) {
        var footprint = Footprint.of(root);
        try {
            FormatVersion.require(root);
            var settings = new Configuration().file(root.resolve("config.yaml")).bind();
            var last = last(root);
            var state = RunState.of(root, settings, last.map(RunState.Reached::of));
            return new RunEntry(root, Optional.of(settings), state, last, footprint);
        } catch (ConfigurationException | HistoryException unreadable) {
            var state = new RunState.Unreadable(String.valueOf(unreadable.getMessage()));
            return new RunEntry(root, Optional.empty(), state, Optional.empty(), footprint);
        }
    }

    /// Looks again. Where no file has changed, nothing is read again.
    public RunEntry again() {
        var now = Footprint.of(root);
        if (settings.isEmpty() || !now.equals(footprint)) {
            return of(root);
        }
        return new RunEntry(
                root, settings, RunState.of(root, settings.get(), last.map(RunState.Reached::of)), last, now);
    }

    /// The same with a log that lies on a cluster.
    ///
    /// @param topics of the run; empty, or none there: the log is where it was
    public RunEntry withLogOf(Optional<ClusterRun> topics) {
        var there = topics.flatMap(ClusterRun::last);
        if (there.isEmpty() || settings.isEmpty()) {
            return this;
        }
        var stateThere = RunState.of(root, settings.get(), there.map(RunState.Reached::of));
        return new RunEntry(root, settings, stateThere, there, footprint);
    }

    private static Optional<StepRecord> last(Path root) {
        boolean hasLog = Files.isDirectory(RunDirectory.brokerData(root))
                || ExportFolder.isExport(root)
                || ExportFolder.isExport(RunDirectory.importedLog(root));
        if (!hasLog) {
            return Optional.empty();
        }
        try (var run = RecordedRun.open(root, Optional.empty())) {
            return StepLog.newest(run.history());
        }
    }
}
