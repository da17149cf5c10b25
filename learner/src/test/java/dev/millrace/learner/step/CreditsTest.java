package dev.millrace.learner.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.learner.algorithm.AdvantageSettings;
import dev.millrace.learner.algorithm.AuxiliarySettings;
import dev.millrace.learner.algorithm.DynamicSampling;
import dev.millrace.learner.algorithm.FilterSettings;
import dev.millrace.learner.algorithm.ObjectiveSettings;
import dev.millrace.learner.algorithm.OverlongSettings;
import dev.millrace.learner.algorithm.Preset;
import dev.millrace.learner.algorithm.ReferenceKl;
import dev.millrace.learner.algorithm.Truncation;
import dev.millrace.learner.batch.AssessedSample;
import dev.millrace.learner.batch.TableModel;
import dev.millrace.learner.batch.TrainingBatch;
import dev.millrace.learner.batch.Trajectories;
import dev.millrace.learner.formula.advantage.LambdaRule;
import dev.millrace.messages.rollout.Observation;
import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.messages.rollout.VersionSpan;
import dev.millrace.policy.network.AdamWSettings;
import dev.millrace.policy.network.TokenSequence;
import dev.millrace.verifier.request.FinishReason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Rewards, advantages and returns as the step assigns them.
class CreditsTest {
    private static final double QUARTER = Math.log(0.25);

    private final TableModel critic = TableModel.critic();

    @Test
    void endsTruncatedResponsesOrBootstrapsThemWithTheCritic() {
        raiseEveryValue();
        var value = critic.forward(List.of(new TokenSequence(new int[] {0}, new int[] {1})))
                .outputs()[0];
        var cutOff = group(rollout(FinishReason.LENGTH, List.of(), 1, 2), 0);

        var ended = assess(generalized(Truncation.ENDED), cutOff).getFirst();
        var continued = assess(generalized(Truncation.BOOTSTRAPPED), cutOff).getFirst();

        assertThat(value).isPositive();
        assertThat(ended.returns()).containsExactly(new double[] {0, 0}, within(1e-7));
        assertThat(continued.returns()).containsExactly(new double[] {value, value}, within(1e-7));
    }

    @Test
    void doesNotBootstrapWhatEndedByItself() {
        raiseEveryValue();

        var ended = assess(generalized(Truncation.BOOTSTRAPPED), group(rollout(FinishReason.STOP, List.of(), 1, 2), 1));

        assertThat(ended.getFirst().returns()).containsExactly(new double[] {1, 1}, within(1e-7));
    }

    @Test
    void skipsObservedTokensInAdvantagesLengthAndLambda() {
        var tool = List.of(new Observation(1, 3));
        var adaptive = Settings.of(Preset.VAPO).with(Settings.generalized(new LambdaRule.LengthAdaptive(1), false));

        var assessed = assess(adaptive, group(rollout(FinishReason.STOP, tool, 1, 2, 3, 1), 1))
                .getFirst();

        // Two written tokens: lambda 1/2.
        assertThat(assessed.advantages()).containsExactly(new double[] {0.5, 1}, within(1e-12));
        assertThat(assessed.start().logProbs()).hasSize(2);
    }

    @Test
    void penalizesLengthSoftlyAndLeavesTheVerdict() {
        var filters = new FilterSettings(new DynamicSampling.Off(), new OverlongSettings(false, 0.5));
        var settings = Settings.of(Preset.VAPO)
                .with(Settings.generalized(new LambdaRule.Fixed(1), false))
                .with(filters);
        var tokens = new int[48];

        var assessed = assess(settings, group(rollout(FinishReason.STOP, List.of(), tokens), 1))
                .getFirst();

        // The longest length is 64, the penalty grows over 32 tokens: half of it at 48.
        assertThat(assessed.returns()[0]).isCloseTo(0.5, within(1e-12));
        assertThat(assessed.sample().accepted()).isTrue();
    }

    @Test
    void takesTheDistanceFromTheReferenceFromTheReward() {
        var moved = TableModel.policy();
        moved.accumulate(List.of(new TokenSequence(new int[] {0}, new int[] {1})), outputs -> new double[] {-1});
        moved.update(new AdamWSettings(0, 0, 1e-8, 0), 0.5, 1);
        var objective = Preset.VAPO.settings().objective();
        var settings = Settings.of(Preset.VAPO)
                .with(Settings.generalized(new LambdaRule.Fixed(0), false))
                .with(new ObjectiveSettings(
                        objective.ratio(),
                        objective.clip(),
                        objective.behaviorWeight(),
                        objective.aggregation(),
                        new AuxiliarySettings(0, new ReferenceKl.InReward(2))));
        var networks = new StepNetworks(moved, Optional.of(critic), Optional.of(TableModel.policy()));

        var assessed = assess(networks, settings, group(rollout(FinishReason.STOP, List.of(), 1), 1))
                .getFirst();

        var distance = assessed.start().logProbs()[0] - QUARTER;
        assertThat(distance).isPositive();
        assertThat(assessed.advantages()[0]).isCloseTo(1 - 2 * distance, within(1e-6));
    }

    @Test
    void comparesSiblingsOnlyWithinTheirGroup() {
        var first = Trajectories.group(0, new int[] {0}, List.of(right(), wrong()));
        var second = Trajectories.group(1, new int[] {0}, List.of(right(), right()));

        var assessed = assess(
                new StepNetworks(TableModel.policy(), Optional.empty(), Optional.empty()),
                Settings.of(Preset.RLOO).with(Preset.DR_GRPO.settings().objective()),
                first,
                second);

        assertThat(assessed).extracting(each -> each.advantages()[0]).containsExactlyInAnyOrder(1.0, -1.0, 0.0, 0.0);
    }

    @Test
    void namesTheTokenWhoseLogProbabilityIsNotANumber() {
        var broken = new Rollout(
                new int[] {1, 2}, new float[] {-1, Float.NaN}, List.of(new VersionSpan(0, 0)), FinishReason.STOP, "");

        assertThatThrownBy(() -> assess(generalized(Truncation.ENDED), group(broken, 1)))
                .isInstanceOf(DivergenceException.class)
                .hasMessage(
                        "step 1: behavior log-probability of response 0, token 1: got NaN, expected a finite number;"
                                + " weights unchanged; prompts run/0");
    }

    private void raiseEveryValue() {
        for (var before = 0; before < TableModel.VOCABULARY; before++) {
            critic.accumulate(
                    List.of(new TokenSequence(new int[] {before}, new int[] {0})), outputs -> new double[] {-1});
        }
        critic.update(new AdamWSettings(0, 0, 1e-8, 0), 0.25, 1);
    }

    private static Settings generalized(Truncation truncated) {
        return Settings.of(Preset.VAPO)
                .with(new AdvantageSettings.Generalized(
                        1, new LambdaRule.Fixed(1), new LambdaRule.Fixed(1), truncated, false));
    }

    private static Trajectory right() {
        return Trajectories.trajectory(new int[] {1}, new float[] {-1}, 1, 0);
    }

    private static Trajectory wrong() {
        return Trajectories.trajectory(new int[] {2}, new float[] {-1}, 0, 0);
    }

    private static Rollout rollout(FinishReason reason, List<Observation> observations, int... tokens) {
        return new Rollout(tokens, new float[tokens.length], List.of(new VersionSpan(0, 0)), observations, reason, "");
    }

    private static TrajectoryGroup group(Rollout rollout, double reward) {
        return Trajectories.group(0, new int[] {0}, List.of(Trajectories.trajectory(rollout, reward)));
    }

    private List<AssessedSample> assess(Settings settings, TrajectoryGroup... groups) {
        var networks = new StepNetworks(TableModel.policy(), Optional.of(critic), Optional.empty());
        return assess(networks, settings, groups);
    }

    private static List<AssessedSample> assess(StepNetworks networks, Settings settings, TrajectoryGroup... groups) {
        return new Assessment(networks, settings.all(), new SideBySide(false))
                .of(TrainingBatch.of(List.of(groups)).samples(), new StepNumber(0, 1, 1, 0));
    }
}
