package dev.millrace.learner.batch;

import dev.millrace.messages.rollout.TrajectoryGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The trajectories of one step, without those that cannot be trained on.
///
/// @param samples in the order in which they came
/// @param unscored how many were left out because they have no reward (NaN)
/// @param empty how many were left out because the policy wrote no token
/// @param lonely how many were left out because too few siblings are left to compare with
/// @param verdicts those without a reward of their own, left out or not
public record TrainingBatch(List<Sample> samples, int unscored, int empty, int lonely, VerdictCounts verdicts) {
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
            for (var sibling = 0; sibling < group.trajectories().size(); sibling++) {
                var trajectory = group.trajectories().get(sibling);
                if (Double.isNaN(trajectory.reward())) {
                    unscored++;
                } else if (trajectory.rollout().length() == 0) {
                    empty++;
                } else {
                    samples.add(Sample.of(group.prompt(), group.promptTokenIds(), sibling, trajectory));
                }
            }
        }
        return new TrainingBatch(samples, unscored, empty, 0, VerdictCounts.of(groups));
    }

    /// The same without samples that have too few siblings.
    ///
    /// @param least the smallest group, the sample included
    public TrainingBatch withGroupsOf(int least) {
        var counts = samples.stream()
                .map(Sample::prompt)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var kept = samples.stream()
                .filter(sample -> counts.getOrDefault(sample.prompt(), 0L) >= least)
                .toList();
        return new TrainingBatch(kept, unscored, empty, lonely + samples.size() - kept.size(), verdicts);
    }

    /// Tokens the policy wrote, in all samples.
    public long tokens() {
        return samples.stream().mapToLong(Sample::length).sum();
    }
}
