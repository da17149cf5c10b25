package dev.millrace.scorer.scoring;

import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.verifier.Verdict;
import dev.millrace.messages.rollout.WorkerClock;
import dev.millrace.verifier.Budget;
import dev.millrace.verifier.RequestId;
import dev.millrace.verifier.Response;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.VerifierRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Attaches verdict, reward and length to every response of a group. Siblings keep their order.
///
/// @param name the verifier's
/// @param verifier judges each response; whatever it throws is a failed verdict
/// @param rewards what verdicts without reward are worth
public record GroupScoring(String name, Verifier verifier, RewardRules rewards) {
    private static final Logger LOG = LoggerFactory.getLogger(GroupScoring.class);
    private static final int REASON = 500;

    /// Scores a group.
    ///
    /// @param group as generated
    /// @param scorer who scores it, and how busy it has been
    public TrajectoryGroup score(RolloutGroup group, WorkerClock scorer) {
        var trajectories = trajectories(group.prompt(), group.rollouts());
        return new TrajectoryGroup(group.prompt(), group.promptTokenIds(), trajectories, group.generator(), scorer);
    }

    /// Scores a group that was scored before: everything stays but verifiers, verdicts and rewards.
    ///
    /// @param group with the verdicts of whatever verifier
    public TrajectoryGroup scoreAgain(TrajectoryGroup group) {
        var rollouts = group.trajectories().stream().map(Trajectory::rollout).toList();
        return new TrajectoryGroup(
                group.prompt(),
                group.promptTokenIds(),
                trajectories(group.prompt(), rollouts),
                group.generator(),
                group.scorer());
    }

    private List<Trajectory> trajectories(Prompt prompt, List<Rollout> rollouts) {
        List<Trajectory> trajectories = new ArrayList<>();
        for (var rollout : rollouts) {
            var verdict = judge(request(prompt, trajectories.size(), rollout));
            trajectories.add(new Trajectory(rollout, name, verdict, rewards.reward(verdict), rollout.length()));
        }
        return trajectories;
    }

    private static VerifierRequest request(Prompt prompt, int sibling, Rollout rollout) {
        var response =
                new Response(rollout.text(), rollout.tokenIds(), rollout.finishReason(), rollout.oldestVersion());
        return new VerifierRequest(new RequestId(prompt.id().key(), sibling, 0), prompt.problem(), response);
    }

    /// One bad response must not stop the others: deep recursion and missing classes are the verifier's failure
    /// too.
    @SuppressWarnings("ConstantValue") // a plug-in may return null all the same
    private Verdict judge(VerifierRequest request) {
        try {
            var verdict = verifier.verify(request, Budget.of(Duration.ofSeconds(1)));
            return verdict == null ? new Verdict.Failed("verdict: got null, expected a verdict") : verdict;
        } catch (Exception | StackOverflowError | LinkageError | AssertionError thrown) {
            var reason = reason(thrown);
            LOG.warn(
                    "verifier {}: {} sibling {}: {}",
                    name,
                    request.id().prompt(),
                    request.id().sibling(),
                    reason);
            LOG.debug("verifier {}", name, thrown);
            return new Verdict.Failed(reason);
        }
    }

    private static String reason(Throwable thrown) {
        var text = thrown.toString();
        return text.substring(0, Math.min(text.length(), REASON));
    }
}
