package dev.millrace.learner.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.learner.algorithm.Preset;
import dev.millrace.learner.algorithm.UpdateSettings;
import dev.millrace.learner.batch.TableModel;
import dev.millrace.learner.batch.TrainingBatch;
import dev.millrace.learner.batch.Trajectories;
import dev.millrace.learner.metric.Metric;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.policy.network.TrainableModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every preset through the one training step.
class PresetStepTest {
    private final TableModel policy = TableModel.policy();

    @ParameterizedTest
    @EnumSource(Preset.class)
    void learnsToWriteWhatIsRewarded(Preset preset) {
        var step = new PolicyStep(networks(policy, preset), Settings.of(preset).all());
        var random = new SplittableRandom(7);
        for (var i = 1; i <= 60; i++) {
            step.take(TrainingBatch.of(sampled(random)), new StepNumber(3, i, i, 0));
        }

        // One token, rewarded if it is 2: at the start a quarter of the responses.
        assertThat(policy.probabilities(0)[2]).isGreaterThan(0.5);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void givesTheSameGradientInOneMicroBatchOrInSixteen(Preset preset) {
        var other = TableModel.policy();
        var batch = TrainingBatch.of(mixed());
        var whole = Settings.of(preset).with(new UpdateSettings(1, 1, 100_000, true));
        var pieces = Settings.of(preset).with(new UpdateSettings(1, 1, 1, true));

        var one = new PolicyStep(networks(policy, preset), whole.all()).take(batch, new StepNumber(3, 1, 1, 0));
        var many = new PolicyStep(networks(other, preset), pieces.all()).take(batch, new StepNumber(3, 1, 1, 0));

        assertThat(policy.appliedGradients().getFirst())
                .containsExactly(other.appliedGradients().getFirst(), within(1e-12));
        assertThat(one.get(Metric.POLICY_LOSS).orElseThrow())
                .isCloseTo(many.get(Metric.POLICY_LOSS).orElseThrow(), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(
            value = Preset.class,
            names = {"VAPO", "PPO"},
            mode = EnumSource.Mode.EXCLUDE)
    void teachesNothingWhereAllSiblingsAreAlike(Preset preset) {
        var group = group(0, new SplittableRandom(1), token -> 1);

        new PolicyStep(networks(policy, preset), Settings.of(preset).all())
                .take(TrainingBatch.of(List.of(group)), new StepNumber(3, 1, 1, 0));

        assertThat(policy.probabilities(0)).containsExactly(new double[] {0.25, 0.25, 0.25, 0.25}, within(1e-6));
    }

    private static StepNetworks networks(TrainableModel policy, Preset preset) {
        var settings = preset.settings();
        return new StepNetworks(
                policy,
                settings.trainedCritic().map(trained -> TableModel.critic()),
                settings.needsReference() ? Optional.of(TableModel.policy()) : Optional.empty());
    }

    private List<TrajectoryGroup> sampled(SplittableRandom random) {
        var groups = new ArrayList<TrajectoryGroup>();
        for (var i = 0; i < 4; i++) {
            groups.add(group(i, random, token -> token == 2 ? 1 : 0));
        }
        return groups;
    }

    private TrajectoryGroup group(long number, SplittableRandom random, java.util.function.IntUnaryOperator reward) {
        var siblings = new ArrayList<Trajectory>();
        for (var k = 0; k < 4; k++) {
            var probabilities = policy.probabilities(0);
            var token = draw(probabilities, random.nextDouble());
            var logProb = new float[] {(float) Math.log(probabilities[token])};
            siblings.add(Trajectories.trajectory(new int[] {token}, logProb, reward.applyAsInt(token), 0));
        }
        return Trajectories.group(number, new int[] {0}, siblings);
    }

    /// Four groups of four responses of many lengths, some right.
    private static List<TrajectoryGroup> mixed() {
        var random = new SplittableRandom(5);
        var groups = new ArrayList<TrajectoryGroup>();
        for (var i = 0; i < 4; i++) {
            var siblings = new ArrayList<Trajectory>();
            for (var k = 0; k < 4; k++) {
                var tokens = random.ints(random.nextInt(1, 9), 0, TableModel.VOCABULARY)
                        .toArray();
                var logProbs = new float[tokens.length];
                java.util.Arrays.fill(logProbs, (float) Math.log(0.2 + 0.1 * k));
                siblings.add(Trajectories.trajectory(tokens, logProbs, (i + k) % 3 == 0 ? 1 : 0, 0));
            }
            groups.add(Trajectories.group(i, new int[] {0}, siblings));
        }
        return groups;
    }

    private static int draw(double[] probabilities, double uniform) {
        var token = 0;
        var left = uniform;
        while (token < probabilities.length - 1 && left >= probabilities[token]) {
            left -= probabilities[token++];
        }
        return token;
    }
}
