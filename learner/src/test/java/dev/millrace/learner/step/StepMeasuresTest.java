package dev.millrace.learner.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.learner.algorithm.UpdateSettings;
import dev.millrace.learner.batch.TableModel;
import dev.millrace.learner.batch.TrainingBatch;
import dev.millrace.learner.batch.Trajectories;
import dev.millrace.learner.metric.Metric;
import dev.millrace.learner.metric.StepOutcome;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.policy.network.TrainableModel;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A uniform policy over four tokens, a critic that says 0, and responses whose measures can be told by hand.
class StepMeasuresTest {
    private static final double QUARTER = Math.log(0.25);

    @Test
    void measuresRewardsAndLengths() {
        var outcome = step(Trajectories.single(0, 1, 1), Trajectories.single(1, -1, 1, 2, 3));

        check(outcome, Metric.REWARD_MEAN, 0);
        check(outcome, Metric.SOLVE_RATE, 0.5);
        check(outcome, Metric.RESPONSES, 2);
        check(outcome, Metric.RESPONSE_TOKENS, 4);
        check(outcome, Metric.RESPONSE_LENGTH_MEAN, 2);
        check(outcome, Metric.RESPONSE_LENGTH_MAX, 3);
    }

    @Test
    void measuresThePolicyAtTheStart() {
        var outcome = step(Trajectories.single(0, 1, 1), Trajectories.single(1, -1, 1, 2, 3));

        check(outcome, Metric.ENTROPY, Math.log(4));
        check(outcome, Metric.APPROX_KL, 0);
        check(outcome, Metric.CLIP_FRACTION_LOW, 0);
        check(outcome, Metric.CLIP_FRACTION_HIGH, 0);
        check(outcome, Metric.POSITIVE_EXAMPLE_LOSS, -QUARTER);
        check(outcome, Metric.LEARNING_RATE_POLICY, 0.025);
        check(outcome, Metric.LEARNING_RATE_CRITIC, 0.025);
        assertThat(outcome.get(Metric.GRADIENT_NORM_POLICY).orElseThrow()).isPositive();
        assertThat(outcome.get(Metric.GRADIENT_NORM_CRITIC).orElseThrow()).isPositive();
    }

    @Test
    void measuresLambdasAndAdvantages() {
        var outcome = step(Trajectories.single(0, 1, 1), Trajectories.single(1, -1, 1, 2, 3, 0));

        // Alpha 0.5: lengths 1 and 4 have lambdas 0 (stopped) and 0.5; advantages 1 and -1/8, -1/4, -1/2, -1.
        check(outcome, Metric.LAMBDA_MEAN, 0.25);
        check(outcome, Metric.LAMBDA_STOPPED_SHARE, 0.5);
        check(outcome, Metric.ADVANTAGE_MEAN, -0.875 / 5);
        check(outcome, Metric.POLICY_LOSS, 0.875 / 5);
        check(outcome, Metric.VALUE_LOSS, 0.5);
        check(outcome, Metric.EXPLAINED_VARIANCE, 0);
    }

    @Test
    void hasNoExplainedVarianceWhereAllReturnsAreAlike() {
        var outcome = step(Trajectories.single(0, 1, 1), Trajectories.single(1, 1, 1, 2));

        assertThat(outcome.get(Metric.EXPLAINED_VARIANCE)).isEmpty();
        assertThat(outcome.metrics()).doesNotContainKey("explainedVariance");
    }

    @Test
    void measuresStalenessAndWhatOlderWeightsWrote() {
        var outcome = step(written(0, 2, QUARTER - 3, QUARTER), written(1, 5, QUARTER + 0.5, QUARTER));

        check(outcome, Metric.STALENESS_MEAN, 1.5);
        check(outcome, Metric.STALENESS_MAX, 3);
        check(outcome, Metric.BEHAVIOR_WEIGHT_MEAN, (Math.exp(3) + 2 + Math.exp(-0.5)) / 4);
        check(outcome, Metric.BEHAVIOR_WEIGHT_MAX, Math.exp(3));
        check(outcome, Metric.BEHAVIOR_WEIGHT_BOUND_SHARE, 0.25);
    }

    @Test
    void measuresMismatchOnTokensOfTheCurrentVersionOnly() {
        var outcome = step(written(0, 2, QUARTER - 3, QUARTER), written(1, 5, QUARTER + 0.5, QUARTER));

        check(outcome, Metric.MISMATCH_MEAN, 0.25);
        check(outcome, Metric.MISMATCH_MAX, 0.5);
        assertThat(step(written(0, 2, QUARTER, QUARTER)).get(Metric.MISMATCH_MEAN))
                .isEmpty();
    }

    private static TrajectoryGroup written(long number, long version, double... logProbs) {
        var floats = new float[] {(float) logProbs[0], (float) logProbs[1]};
        var trajectory = Trajectories.trajectory(new int[] {1, 2}, floats, (double) number, version);
        return Trajectories.group(number, new int[] {0}, List.of(trajectory));
    }

    private static StepOutcome step(TrajectoryGroup... groups) {
        var settings = Settings.small().with(new UpdateSettings(1, 1, 64, true)).all();
        return new PolicyStep(networks(TableModel.policy(), TableModel.critic()), settings)
                .take(TrainingBatch.of(List.of(groups)), new StepNumber(0, 1, 1, 5));
    }

    private static void check(StepOutcome outcome, Metric metric, double expected) {
        assertThat(outcome.get(metric).orElseThrow()).as(metric.key()).isCloseTo(expected, within(1e-5));
    }

    private static StepNetworks networks(TrainableModel policy, TrainableModel critic) {
        return new StepNetworks(policy, Optional.of(critic), Optional.empty());
    }
}
