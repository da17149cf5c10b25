package dev.millrace.scorer.scoring;

import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.rollout.PartVerdict;
import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.messages.rollout.WorkerClock;
import dev.millrace.messages.verification.ResponseJudgement;
import dev.millrace.verifier.request.RequestId;
import dev.millrace.verifier.request.Response;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.composition.Judgement;
import dev.millrace.verifiers.judging.Judge;
import java.util.ArrayList;
import java.util.List;

/// Attaches verdict, reward and length to every response of a group. Siblings keep their order.
///
/// @param judge judges the responses
public record GroupScoring(Judge judge) {
    /// Judges a group.
    ///
    /// @param group as generated
    /// @return a judgement of each response, in sibling order
    public List<ResponseJudgement> judge(RolloutGroup group) throws InterruptedException {
        return judged(group.prompt(), group.rollouts());
    }

    /// Judges a group and attaches what came of it.
    ///
    /// @param group as generated
    /// @param scorer who scores it, and how busy it has been
    public TrajectoryGroup score(RolloutGroup group, WorkerClock scorer) throws InterruptedException {
        return Trajectories.of(group, judge(group), scorer);
    }

    /// Scores a group that was scored before: everything stays but verifiers, verdicts and rewards.
    ///
    /// @param group with the verdicts of whatever verifier
    public TrajectoryGroup scoreAgain(TrajectoryGroup group) throws InterruptedException {
        var rollouts = group.trajectories().stream().map(Trajectory::rollout).toList();
        var again = Trajectories.of(rollouts, judged(group.prompt(), rollouts));
        return new TrajectoryGroup(group.prompt(), group.promptTokenIds(), again, group.generator(), group.scorer());
    }

    private List<ResponseJudgement> judged(Prompt prompt, List<Rollout> rollouts) throws InterruptedException {
        List<VerifierRequest> requests = new ArrayList<>();
        for (var rollout : rollouts) {
            requests.add(request(prompt, requests.size(), rollout));
        }
        return judge.judge(requests).stream().map(GroupScoring::message).toList();
    }

    private static VerifierRequest request(Prompt prompt, int sibling, Rollout rollout) {
        var response =
                new Response(rollout.text(), rollout.tokenIds(), rollout.finishReason(), rollout.oldestVersion());
        return new VerifierRequest(new RequestId(prompt.id().key(), sibling, 0), prompt.problem(), response);
    }

    private static ResponseJudgement message(Judgement judgement) {
        var parts = judgement.parts().stream()
                .map(part -> new PartVerdict(part.verifier(), part.verdict()))
                .toList();
        return new ResponseJudgement(judgement.verifier(), judgement.verdict(), judgement.reward(), parts);
    }
}
