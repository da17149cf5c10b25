package dev.millrace.learner.credit;

import dev.millrace.messages.log.Position;
import dev.millrace.messages.rollout.TrajectoryGroup;
import java.util.List;

/// What one step consumes: a run of prompts, in the order in which they were issued.
///
/// @param returned those that came back with trajectories
/// @param dead numbers of those that ended as dead letters
public record Batch(List<ReturnedGroup> returned, List<Long> dead) {
    public Batch {
        returned = List.copyOf(returned);
        dead = List.copyOf(dead);
    }

    /// The trajectory groups, in order.
    public List<TrajectoryGroup> groups() {
        return returned.stream().map(ReturnedGroup::group).toList();
    }

    /// Where they lie, in order.
    public List<Position> positions() {
        return returned.stream().map(ReturnedGroup::position).toList();
    }

    /// Tokens the policy wrote.
    public long responseTokens() {
        return returned.stream().mapToLong(ReturnedGroup::responseTokens).sum();
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
