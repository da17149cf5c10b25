package dev.millrace.ops.dashboard.listing;

import dev.millrace.messages.log.StepRecord;
import dev.millrace.ops.recorded.ClusterRun;
import dev.millrace.ops.recorded.LastEvaluation;
import dev.millrace.ops.recorded.RunEntry;
import java.util.Optional;
import java.util.OptionalDouble;

/// A run as it is listed.
///
/// @param place where it is
/// @param directory what its directory says; empty: it has none
/// @param heldOut its last solve rate over held-out problems; empty: it is not known
/// @param topics what its cluster says; empty: it is on none, or that does not answer
/// @param problem why the cluster says nothing; empty: there is none
public record ListedRun(
        RunPlace place,
        Optional<RunEntry> directory,
        OptionalDouble heldOut,
        Optional<ClusterRun> topics,
        Optional<String> problem) {
    private static final String HELD_OUT = "heldOut";

    /// A run of which only the name is known so far.
    static ListedRun unseen(RunPlace place) {
        return new ListedRun(place, Optional.empty(), OptionalDouble.empty(), Optional.empty(), Optional.empty());
    }

    /// Looks at it again.
    ///
    /// @param look at its cluster; empty: it is on none
    ListedRun again(Optional<ClusterLook> look) {
        var fresh = freshDirectory();
        var name = fresh.flatMap(RunEntry::settings)
                .map(settings -> settings.run().name())
                .orElse(place.title());
        var there = look.flatMap(cluster -> Optional.ofNullable(cluster.runs().get(name)));
        return new ListedRun(
                place,
                fresh.map(entry -> entry.withLogOf(there)),
                fresh.equals(directory)
                        ? heldOut
                        : fresh.map(ListedRun::heldOut).orElse(heldOut),
                there,
                look.flatMap(ClusterLook::problem));
    }

    private Optional<RunEntry> freshDirectory() {
        if (place instanceof RunPlace.Directory(var root, var _)) {
            return Optional.of(directory.map(RunEntry::again).orElseGet(() -> RunEntry.of(root)));
        }
        return Optional.empty();
    }

    private static OptionalDouble heldOut(RunEntry entry) {
        return LastEvaluation.solveRate(entry.root(), HELD_OUT);
    }

    /// The last step on its log; empty: there is none, or the log cannot be read.
    public Optional<StepRecord> last() {
        return topics.flatMap(ClusterRun::last).or(() -> directory.flatMap(RunEntry::last));
    }
}
