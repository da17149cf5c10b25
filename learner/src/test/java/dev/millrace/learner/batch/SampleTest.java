package dev.millrace.learner.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.rollout.Observation;
import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.VersionSpan;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.FinishReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SampleTest {
    private static double[] rewards(List<Double> tokenRewards, List<Observation> observations) {
        var rollout = new Rollout(
                new int[4], new float[4], List.of(new VersionSpan(0, 0)), observations, FinishReason.STOP, "");
        var verdict = new Verdict.Scored(1, true, "", OptionalDouble.empty(), Optional.empty(), tokenRewards, Map.of());
        var trajectory = new Trajectory(rollout, "test", verdict, 0.5, rollout.length());
        var group = Trajectories.group(0, new int[] {0}, List.of(trajectory));
        return TrainingBatch.of(List.of(group)).samples().getFirst().rewards();
    }

    @Test
    void theOnlyRewardComesAfterTheLastTokenWhereTheVerifierGivesNoneForTokens() {
        assertThat(rewards(List.of(), List.of())).containsExactly(0, 0, 0, 0.5);
    }

    @Test
    void rewardsForTokensStandBesideIt() {
        assertThat(rewards(List.of(0.1, 0.2, 0.3, 0.25), List.of())).containsExactly(0.1, 0.2, 0.3, 0.75);
    }

    @Test
    void rewardsForTokensThatThePolicyDidNotWriteAreLeftOut() {
        assertThat(rewards(List.of(0.1, 0.2, 0.3, 0.25), List.of(new Observation(1, 3))))
                .containsExactly(0.1, 0.75);
    }
}
