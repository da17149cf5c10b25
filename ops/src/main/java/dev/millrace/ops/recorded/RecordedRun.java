package dev.millrace.ops.recorded;

import dev.millrace.messages.history.cluster.ClusterHistory;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.messages.history.segment.SegmentHistory;
import dev.millrace.messages.history.StepLog;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.Topics;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.export.ExportFolder;
import dev.millrace.ops.export.InitialModel;
import dev.millrace.ops.run.FormatVersion;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.settings.Configuration;
import dev.millrace.ops.settings.RunSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A run to look at: its log, wherever that is, and the configuration it ran with.
///
/// | RUN is | the log is read from |
/// |---|---|
/// | a run directory, with `--bootstrap` | the cluster |
/// | a run directory with `broker/data` | the files of the embedded broker; it need not run |
/// | a run directory that `millrace import` made | its folder `log` |
/// | an export | its files |
/// | the name of a run, with `--bootstrap` | the cluster; the configuration is that on the log |
///
/// @param root the run's directory; absent where only its name was given
/// @param history its log; closed with this
/// @param settings it ran with
public record RecordedRun(Optional<Path> root, RunHistory history, RunSettings settings) implements AutoCloseable {
    /// Opens a run.
    ///
    /// @param run a directory, or a name where a cluster is given
    /// @param cluster where its topics are, if it has no log of its own
    /// @throws ConfigurationException if there is no such run, or a newer version wrote it
    /// @throws dev.millrace.messages.history.HistoryException if its log cannot be read, or an export was cut short
    public static RecordedRun open(Path run, Optional<KafkaConnection> cluster) {
        if (ExportFolder.isExport(run)) {
            return openExport(run);
        }
        if (Files.exists(configuration(run))) {
            return openDirectory(run, cluster);
        }
        if (cluster.isPresent() && !Files.exists(run)) {
            return named(run.toString(), cluster.get());
        }
        throw new ConfigurationException(
                "RUN", run + " (no config.yaml in it)", "a run directory, or with --bootstrap a run's name");
    }

    private static RecordedRun openExport(Path run) {
        var history = ExportFolder.open(run).history();
        return new RecordedRun(
                Optional.of(run),
                history,
                new Configuration().file(configuration(run)).bind());
    }

    private static RecordedRun openDirectory(Path run, Optional<KafkaConnection> cluster) {
        FormatVersion.require(run);
        var settings = new Configuration().file(configuration(run)).bind();
        var topics = new Topics(settings.run().name());
        return new RecordedRun(Optional.of(run), history(run, topics, cluster), settings);
    }

    private static RunHistory history(Path run, Topics topics, Optional<KafkaConnection> cluster) {
        var data = RunDirectory.brokerData(run);
        if (cluster.isPresent()) {
            return new ClusterHistory(cluster.get(), topics);
        }
        if (Files.isDirectory(data)) {
            return new SegmentHistory(data, topics);
        }
        var imported = RunDirectory.importedLog(run);
        if (ExportFolder.isExport(imported)) {
            return ExportFolder.open(imported).history();
        }
        throw new ConfigurationException(
                "RUN",
                run + " (no log in it)",
                "--bootstrap with the cluster that has the topics of run " + topics.run());
    }

    /// Opens a run by its name alone, under the configuration on its log.
    ///
    /// @param name the run's
    /// @param cluster where its topics are
    /// @throws ConfigurationException if no run can be named so, or an older version wrote it
    /// @throws dev.millrace.messages.history.HistoryException if its log cannot be read
    public static RecordedRun named(String name, KafkaConnection cluster) {
        var history = new ClusterHistory(cluster, topics(name));
        var text = StepLog.read(history)
                .configuration()
                .orElseThrow(() -> new ConfigurationException(
                        "RUN",
                        name + " (no configuration on its log)",
                        "its run directory: an older version wrote it"));
        return new RecordedRun(
                Optional.empty(),
                history,
                new Configuration().text("the log of " + name, text).bind());
    }

    /// The folder of the policy that the run started from; empty where it is not there.
    public Optional<Path> policy() {
        return InitialModel.find(root, settings);
    }

    private static Topics topics(String name) {
        try {
            return new Topics(name);
        } catch (IllegalArgumentException noName) {
            throw new ConfigurationException("RUN", name, "a run directory, or a run's name on the cluster");
        }
    }

    private static Path configuration(Path run) {
        return run.resolve("config.yaml");
    }

    @Override
    public void close() {
        history.close();
    }
}
