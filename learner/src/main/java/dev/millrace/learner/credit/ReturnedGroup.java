package dev.millrace.learner.credit;

import dev.millrace.messages.log.Position;
import dev.millrace.messages.rollout.TrajectoryGroup;

/// A prompt that came back with trajectories.
///
/// @param position where the record lies
/// @param group what it holds
public record ReturnedGroup(Position position, TrajectoryGroup group) {
    /// The prompt's number.
    public long number() {
        return group.prompt().id().number();
    }

    /// The version that wrote the oldest token of the group; where it holds no response, the one it was issued at.
    public long oldestVersion() {
        return group.trajectories().stream()
                .mapToLong(trajectory -> trajectory.rollout().oldestVersion())
                .min()
                .orElse(group.prompt().issuedVersion());
    }

    /// Tokens the policy wrote.
    public long responseTokens() {
        return group.trajectories().stream()
                .mapToLong(trajectory -> trajectory.rollout().length())
                .sum();
    }
}
