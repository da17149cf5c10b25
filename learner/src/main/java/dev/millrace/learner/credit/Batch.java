package dev.millrace.learner.credit;

import dev.millrace.messages.log.Position;
import dev.millrace.messages.rollout.TrajectoryGroup;
import java.util.List;

/// What one step consumes: a run of prompts, in the order in which they were issued.
///
/// @param returned those that came back with trajectories
/// @param trained those of them that are trained on; the others were filtered
/// @param dead numbers of those that ended as dead letters
public record Batch(List<ReturnedGroup> returned, List<ReturnedGroup> trained, List<Long> dead) {
    public Batch {
        returned = List.copyOf(returned);
        trained = List.copyOf(trained);
        dead = List.copyOf(dead);
    }

    /// A batch of which everything is trained on.
    ///
    /// @param returned those that came back with trajectories
    /// @param dead numbers of those that ended as dead letters
    public Batch(List<ReturnedGroup> returned, List<Long> dead) {
        this(returned, returned, dead);
    }

    /// The same, trained on informative groups only.
    public Batch informative() {
        return new Batch(
                returned, returned.stream().filter(ReturnedGroup::isInformative).toList(), dead);
    }

    /// The trajectory groups that are trained on, in order.
    public List<TrajectoryGroup> groups() {
        return trained.stream().map(ReturnedGroup::group).toList();
    }

    /// Where lies what came back, in order.
    public List<Position> positions() {
        return returned.stream().map(ReturnedGroup::position).toList();
    }

    /// Response tokens that are trained on.
    public long trainedTokens() {
        return trained.stream().mapToLong(ReturnedGroup::responseTokens).sum();
    }

    /// How many groups were filtered.
    public int filteredGroups() {
        return returned.size() - trained.size();
    }

    /// Response tokens that were filtered.
    public long filteredTokens() {
        return returned.stream().mapToLong(ReturnedGroup::responseTokens).sum() - trainedTokens();
    }

    /// How far the oldest token is behind.
    ///
    /// @param version the learner's
    /// @return the largest staleness of a group; 0 for none
    public long maxStaleness(long version) {
        return returned.stream()
                .mapToLong(group -> version - group.oldestVersion())
                .max()
                .orElse(0);
    }

    /// How far the groups are behind on average.
    ///
    /// @param version the learner's
    /// @return the mean staleness of a group; 0 for none
    public double meanStaleness(long version) {
        return returned.stream()
                .mapToLong(group -> version - group.oldestVersion())
                .average()
                .orElse(0);
    }
}
