package dev.millrace.ops.dashboard.listing;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.recorded.RecordedRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Where a run is. Somebody waits for what is asked of it, so its cluster has to answer soon.
public sealed interface RunPlace {
    /// How long a cluster may take to answer.
    Duration PATIENCE = Duration.ofSeconds(5);

    /// Names it in addresses: the same each time, and no part of a path.
    String id();

    /// What it is called where no more is known.
    String title();

    /// The cluster that has its topics; empty: its log lies in a directory.
    Optional<KafkaConnection> cluster();

    /// Opens it; the caller closes it.
    ///
    /// @throws dev.millrace.ops.binding.ConfigurationException if there is no such run, or a newer version wrote it
    /// @throws dev.millrace.messages.history.HistoryException if its log cannot be read
    RecordedRun open();

    /// A run directory, or an export.
    ///
    /// @param root the directory, absolute
    /// @param cluster that has its topics; empty: its log lies within
    record Directory(Path root, Optional<KafkaConnection> cluster) implements RunPlace {
        public Directory {
            root = root.toAbsolutePath().normalize();
            cluster = cluster.map(known -> known.answeringWithin(PATIENCE));
        }

        @Override
        public String id() {
            return RunId.of(title(), root.toString());
        }

        @Override
        public String title() {
            return String.valueOf(root.getFileName());
        }

        @Override
        public RecordedRun open() {
            return RecordedRun.open(root, cluster);
        }
    }

    /// A run of which only its topics are known.
    ///
    /// @param name the run's
    /// @param at the cluster that has them
    record Named(String name, KafkaConnection at) implements RunPlace {
        public Named {
            at = at.answeringWithin(PATIENCE);
        }

        @Override
        public Optional<KafkaConnection> cluster() {
            return Optional.of(at);
        }

        @Override
        public String id() {
            return RunId.of(name, at.bootstrapServers() + "/" + name);
        }

        @Override
        public String title() {
            return name;
        }

        @Override
        public RecordedRun open() {
            return RecordedRun.named(name, at);
        }
    }
}
