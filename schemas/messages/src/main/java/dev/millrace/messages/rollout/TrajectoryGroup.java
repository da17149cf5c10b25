package dev.millrace.messages.rollout;

import dev.millrace.messages.prompt.Prompt;
import java.util.List;

/// The trajectories of one prompt: what the learner reads.
///
/// @param prompt what was asked
/// @param promptTokenIds the prompt as the policy read it
/// @param trajectories the siblings, in sibling order
/// @param generator who wrote the responses, and how busy it has been
/// @param scorer who judged them, and how busy it has been
public record TrajectoryGroup(
        Prompt prompt, int[] promptTokenIds, List<Trajectory> trajectories, WorkerClock generator, WorkerClock scorer) {
    public TrajectoryGroup {
        trajectories = List.copyOf(trajectories);
    }
}
