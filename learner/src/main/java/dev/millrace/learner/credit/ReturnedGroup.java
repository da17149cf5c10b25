package dev.millrace.learner.credit;

import dev.millrace.messages.log.Position;
import dev.millrace.messages.rollout.Trajectory;
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

    /// The version that wrote the oldest token of the group; where it holds no response, the one it was issued
    /// at.
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

    /// Whether a step can learn from comparing its responses: those with a reward and at least one token do
    /// not all have the same reward. Rewards are the scorer's, before any penalty on length that the learner
    /// puts on them.
    public boolean isInformative() {
        return group.trajectories().stream()
                        .filter(trajectory -> trajectory.rollout().length() > 0)
                        .mapToDouble(Trajectory::reward)
                        .filter(reward -> !Double.isNaN(reward))
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }
}
