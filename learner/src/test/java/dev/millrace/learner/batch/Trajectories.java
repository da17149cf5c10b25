package dev.millrace.learner.batch;

import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.messages.prompt.Sampling;
import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.messages.rollout.VersionSpan;
import dev.millrace.messages.rollout.WorkerClock;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.FinishReason;
import dev.millrace.verifier.request.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Trajectories to train on, made by hand.
public final class Trajectories {
    private static final WorkerClock CLOCK = new WorkerClock("test", 0, 0);

    private Trajectories() {}

    /// One response, written by one version.
    public static Trajectory trajectory(int[] tokens, float[] logProbs, double reward, long version) {
        return trajectory(
                new Rollout(tokens, logProbs, List.of(new VersionSpan(0, version)), FinishReason.STOP, ""), reward);
    }

    /// A response and what it is worth; accepted if that is positive.
    public static Trajectory trajectory(Rollout rollout, double reward) {
        var verdict = Double.isFinite(reward)
                ? new Verdict.Scored(reward, reward > 0, "")
                : new Verdict.Failed("no finite reward");
        return new Trajectory(rollout, "test", verdict, reward, rollout.length());
    }

    /// The responses of prompt `number`.
    public static TrajectoryGroup group(long number, int[] promptTokens, List<Trajectory> trajectories) {
        var prompt = new Prompt(
                new PromptId("run", number),
                Purpose.TRAINING,
                new Problem("p" + number, List.of(), "", "test", "", 0, Map.of()),
                new Sampling(1, 1, 0, 64, List.of()),
                Math.max(1, trajectories.size()),
                0);
        return new TrajectoryGroup(prompt, promptTokens, trajectories, CLOCK, CLOCK);
    }

    /// A prompt with one response of equally likely tokens out of four.
    public static TrajectoryGroup single(long number, double reward, int... tokens) {
        var logProbs = new float[tokens.length];
        Arrays.fill(logProbs, (float) Math.log(0.25));
        return group(number, new int[] {0}, List.of(trajectory(tokens, logProbs, reward, 0)));
    }
}
