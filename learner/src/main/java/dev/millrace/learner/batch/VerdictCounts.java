package dev.millrace.learner.batch;

import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.verifier.Verdict;
import java.util.List;

/// Verdicts without a reward of their own, whatever they are worth in training.
///
/// @param noAnswer responses that held no answer
/// @param notApplicable responses that the verifier has no opinion on
/// @param timedOut responses that the verifier did not judge in time
/// @param failed responses that the verifier broke on
public record VerdictCounts(int noAnswer, int notApplicable, int timedOut, int failed) {
    /// Counts them.
    static VerdictCounts of(List<TrajectoryGroup> groups) {
        return new VerdictCounts(
                count(groups, Verdict.NoAnswer.class),
                count(groups, Verdict.NotApplicable.class),
                count(groups, Verdict.TimedOut.class),
                count(groups, Verdict.Failed.class));
    }

    private static int count(List<TrajectoryGroup> groups, Class<? extends Verdict> kind) {
        return (int) groups.stream()
                .flatMap(group -> group.trajectories().stream())
                .filter(trajectory -> kind.isInstance(trajectory.verdict()))
                .count();
    }
}
