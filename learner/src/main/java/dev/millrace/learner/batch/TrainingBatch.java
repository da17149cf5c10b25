package dev.millrace.learner.batch;

import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import java.util.ArrayList;
import java.util.List;

/// The trajectories of one step, without those that cannot be trained on.
///
/// @param samples in the order in which they came
/// @param unscored how many were left out because they have no reward (NaN)
/// @param empty how many were left out because the policy wrote no token
public record TrainingBatch(List<Sample> samples, int unscored, int empty) {
    public TrainingBatch {
        samples = List.copyOf(samples);
    }

    /// Sorts trajectories into those to train on and those to count.
    ///
    /// @param groups in training order
    public static TrainingBatch of(List<TrajectoryGroup> groups) {
        var samples = new ArrayList<Sample>();
        var unscored = 0;
        var empty = 0;
        for (var group : groups) {
            for (Trajectory trajectory : group.trajectories()) {
                if (Double.isNaN(trajectory.reward())) {
                    unscored++;
                } else if (trajectory.rollout().length() == 0) {
                    empty++;
                } else {
                    samples.add(Sample.of(group.prompt().id(), group.promptTokenIds(), trajectory));
                }
            }
        }
        return new TrainingBatch(samples, unscored, empty);
    }

    /// Tokens the policy wrote, in all samples.
    public long tokens() {
        return samples.stream().mapToLong(Sample::length).sum();
    }
}
