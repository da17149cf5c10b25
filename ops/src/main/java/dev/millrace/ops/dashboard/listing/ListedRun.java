package dev.millrace.ops.dashboard.listing;

import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.ops.recorded.ClusterRun;
import dev.millrace.ops.recorded.RunEntry;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;

/// A run as it is listed.
///
/// @param place where it is
/// @param directory what its directory says; empty: it has none
/// @param topics what its cluster says; empty: it is on none, or that does not answer
/// @param problem why the cluster says nothing; empty: there is none
public record ListedRun(
        RunPlace place, Optional<RunEntry> directory, Optional<ClusterRun> topics, Optional<String> problem) {
    /// Looks at one.
    public static ListedRun of(RunPlace place) throws InterruptedException {
        return of(
                place,
                place instanceof RunPlace.Directory(var root, var _)
                        ? Optional.of(RunEntry.of(root))
                        : Optional.empty());
    }

    /// Looks again.
    public ListedRun again() throws InterruptedException {
        return of(place, directory.map(RunEntry::again));
    }

    private static ListedRun of(RunPlace place, Optional<RunEntry> directory) throws InterruptedException {
        try {
            var topics = topics(place, directory);
            return new ListedRun(place, directory.map(entry -> entry.withLogOf(topics)), topics, Optional.empty());
        } catch (KafkaException | HistoryException silent) {
            return new ListedRun(place, directory, Optional.empty(), Optional.of(String.valueOf(silent.getMessage())));
        }
    }

    private static Optional<ClusterRun> topics(RunPlace place, Optional<RunEntry> directory)
            throws InterruptedException {
        var cluster = switch (place) {
            case RunPlace.Directory(var _, var ifAny) -> ifAny;
            case RunPlace.Named(var _, var itsOwn) -> Optional.of(itsOwn);
        };
        var name = directory
                .flatMap(RunEntry::settings)
                .map(settings -> settings.run().name())
                .orElse(place.title());
        return cluster.isPresent() ? Optional.of(ClusterRun.named(cluster.get(), name)) : Optional.empty();
    }

    /// The last step on its log; empty: there is none, or the log cannot be read.
    public Optional<StepRecord> last() {
        return topics.flatMap(ClusterRun::last).or(() -> directory.flatMap(RunEntry::last));
    }
}
