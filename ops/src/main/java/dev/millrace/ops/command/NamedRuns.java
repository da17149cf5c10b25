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
record NamedRuns(Optional<KafkaConnection> cluster) {
    private static final Path USUAL = Path.of("runs");

    /// Where to look for runs.
    ///
    /// @param arguments none: the usual directory, or the whole cluster
    /// @throws ConfigurationException if one names nothing
    List<RunSource> sources(List<String> arguments) {
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
        if (RunEntry.isRun(path) || ExportFolder.isExport(path)) {
            return new RunSource.One(new RunPlace.Directory(path, cluster));
        }
        if (Files.isDirectory(path)) {
            return new RunSource.Below(path, cluster);
        }
        return cluster.<RunSource>map(known -> new RunSource.One(new RunPlace.Named(argument, known)))
                .orElseThrow(() -> new ConfigurationException(
                        "RUN", argument, "a run directory, a directory with runs, or with --bootstrap a run's name"));
    }
}
