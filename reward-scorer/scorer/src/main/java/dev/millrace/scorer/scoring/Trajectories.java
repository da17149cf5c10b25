package dev.millrace.scorer.scoring;

import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.messages.rollout.WorkerClock;
import dev.millrace.messages.verification.ResponseJudgement;
import java.util.ArrayList;
import java.util.List;

/// Rollouts and what came of judging them, put together.
public final class Trajectories {
    private Trajectories() {}

    /// Puts a group together.
    ///
    /// @param group as generated
    /// @param judgements of each response, in sibling order
    /// @param scorer who judged, and how busy it has been
    public static TrajectoryGroup of(RolloutGroup group, List<ResponseJudgement> judgements, WorkerClock scorer) {
        return new TrajectoryGroup(
                group.prompt(), group.promptTokenIds(), of(group.rollouts(), judgements), group.generator(), scorer);
    }

    static List<Trajectory> of(List<Rollout> rollouts, List<ResponseJudgement> judgements) {
        List<Trajectory> trajectories = new ArrayList<>();
        for (var i = 0; i < rollouts.size(); i++) {
            var rollout = rollouts.get(i);
            var judged = judgements.get(i);
            trajectories.add(new Trajectory(
                    rollout, judged.verifier(), judged.verdict(), judged.reward(), rollout.length(), judged.parts()));
        }
        return trajectories;
    }
}
