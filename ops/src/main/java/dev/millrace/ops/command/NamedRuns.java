package dev.millrace.ops.command;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.dashboard.listing.RunPlace;
import dev.millrace.ops.dashboard.listing.RunSource;
import dev.millrace.ops.export.ExportFolder;
import dev.millrace.ops.recorded.RunEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What arguments of a command name: run directories, exports, directories with runs below, runs of a cluster.
///
/// @param cluster if one was named
public record NamedRuns(Optional<KafkaConnection> cluster) {
    private static final Path USUAL = Path.of("runs");

    /// Where to look for runs.
    ///
    /// @param arguments none: the usual directory, or the whole cluster
    /// @throws ConfigurationException if one names nothing
    public List<RunSource> sources(List<String> arguments) {
        return arguments.isEmpty()
                ? List.of(usual())
                : arguments.stream().map(this::source).toList();
    }

    private RunSource usual() {
        return cluster.<RunSource>map(RunSource.OnCluster::new)
                .orElseGet(() -> new RunSource.Below(USUAL, Optional.empty()));
    }

    private RunSource source(String argument) {
        var path = Path.of(argument);
        return Files.isDirectory(path) && !isRun(path)
                ? new RunSource.Below(path, cluster)
                : new RunSource.One(run(argument));
    }

    private static boolean isRun(Path path) {
        return RunEntry.isRun(path) || ExportFolder.isExport(path);
    }

    /// The one run that an argument names.
    ///
    /// @throws ConfigurationException if it names none
    public RunPlace run(String argument) {
        var path = Path.of(argument);
        if (isRun(path)) {
            return new RunPlace.Directory(path, cluster);
        }
        return cluster.<RunPlace>map(known -> new RunPlace.Named(argument, known))
                .orElseThrow(() -> new ConfigurationException(
                        "RUN", argument, "a run directory, an export, or with --bootstrap a run's name"));
    }
}
