package dev.millrace.ops.dashboard.listing;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.recorded.ClusterRun;
import dev.millrace.ops.recorded.RunEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where runs are looked for.
public sealed interface RunSource {
    /// The runs that are there now.
    ///
    /// @throws org.apache.kafka.common.KafkaException if a cluster does not answer
    List<RunPlace> places() throws InterruptedException;

    /// One run, whether it is there or not.
    ///
    /// @param place where
    record One(RunPlace place) implements RunSource {
        @Override
        public List<RunPlace> places() {
            return List.of(place);
        }
    }

    /// All run directories below a directory, which need not be there yet.
    ///
    /// @param directory where
    /// @param cluster that has their topics; empty: their logs lie within
    record Below(Path directory, Optional<KafkaConnection> cluster) implements RunSource {
        @Override
        public List<RunPlace> places() {
            return Files.isDirectory(directory)
                    ? RunEntry.rootsBelow(directory).stream()
                            .<RunPlace>map(root -> new RunPlace.Directory(root, cluster))
                            .toList()
                    : List.of();
        }
    }

    /// All runs of a cluster.
    ///
    /// @param cluster which
    record OnCluster(KafkaConnection cluster) implements RunSource {
        @Override
        public List<RunPlace> places() throws InterruptedException {
            return ClusterRun.names(cluster.answeringWithin(RunPlace.PATIENCE)).stream()
                    .<RunPlace>map(name -> new RunPlace.Named(name, cluster))
                    .toList();
        }
    }
}
