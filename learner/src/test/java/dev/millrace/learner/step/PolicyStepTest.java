package dev.millrace.learner.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.learner.algorithm.UpdateSettings;
import dev.millrace.learner.batch.TableModel;
import dev.millrace.learner.batch.TrainingBatch;
import dev.millrace.learner.batch.Trajectories;
import dev.millrace.learner.formula.loss.Aggregation;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.policy.network.TrainableModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyStepTest {
    private final TableModel policy = TableModel.policy();
    private final TableModel critic = TableModel.critic();

    static Stream<Aggregation> aggregations() {
        return Stream.of(
                new Aggregation.TokenMean(), new Aggregation.SequenceMean(), new Aggregation.SequenceSumConstant(9));
    }

    @ParameterizedTest
    @MethodSource("aggregations")
    void givesTheSameLossAndGradientInOneMicroBatchOrInSixteen(Aggregation aggregation) {
        var whole = Settings.small().with(aggregation).with(new UpdateSettings(1, 1, 100_000, true));
        var pieces = whole.with(new UpdateSettings(1, 1, 1, true));
        var otherPolicy = TableModel.policy();
        var otherCritic = TableModel.critic();

        var one = new PolicyStep(networks(policy, critic), whole.all()).take(mixed(16), number(1));
        var sixteen = new PolicyStep(networks(otherPolicy, otherCritic), pieces.all()).take(mixed(16), number(1));

        assertThat(policy.appliedGradients().getFirst())
                .containsExactly(otherPolicy.appliedGradients().getFirst(), within(1e-12));
        assertThat(critic.appliedGradients().getFirst())
                .containsExactly(otherCritic.appliedGradients().getFirst(), within(1e-12));
        assertThat(one.measures().keySet()).isEqualTo(sixteen.measures().keySet());
        one.measures()
                .forEach((metric, value) -> assertThat(sixteen.get(metric).orElseThrow())
                        .as(metric.key())
                        .isCloseTo(value, within(1e-9)));
    }

    @Test
    void learnsToWriteWhatIsRewarded() {
        var step = new PolicyStep(networks(policy, critic), Settings.small().all());
        var random = new SplittableRandom(7);
        for (var i = 1; i <= 40; i++) {
            step.take(TrainingBatch.of(sampled(random, 16)), number(i));
        }

        // One token, rewarded if it is 2: at the start a quarter of the responses.
        assertThat(policy.probabilities(0)[2]).isGreaterThan(0.8);
    }

    @Test
    void stopsBeforeTheOptimizerTouchesTheWeightsWhenALossIsNotFinite() {
        var groups = List.of(Trajectories.single(4, 1, 1, 2), Trajectories.single(9, Double.POSITIVE_INFINITY, 3, 1));
        var settings = Settings.small().with(new UpdateSettings(1, 1, 64, true)).all();
        var before = policy.digest() + critic.digest();

        assertThatThrownBy(() ->
                        new PolicyStep(networks(policy, critic), settings).take(TrainingBatch.of(groups), number(12)))
                .isInstanceOfSatisfying(DivergenceException.class, divergence -> {
                    assertThat(divergence.step()).isEqualTo(12);
                    assertThat(divergence.prompts())
                            .containsExactlyInAnyOrder(new PromptId("run", 4), new PromptId("run", 9));
                })
                .hasMessageStartingWith("step 12: policy loss: got ")
                .hasMessageContaining("run/9");
        assertThat(policy.digest() + critic.digest()).isEqualTo(before);
        assertThat(policy.gradient()).containsOnly(0);
        assertThat(critic.gradient()).containsOnly(0);
    }

    @Test
    void givesTheSameWeightsAgainAndOthersWithAnotherSeed() {
        var weights = new ArrayList<String>();
        for (var seed : new long[] {1, 1, 2}) {
            var fresh = TableModel.policy();
            new PolicyStep(
                            networks(fresh, TableModel.critic()),
                            Settings.small().all())
                    .take(mixed(16), new StepNumber(seed, 1, 1, 0));
            weights.add(fresh.digest());
        }

        assertThat(weights.get(0)).isEqualTo(weights.get(1)).isNotEqualTo(weights.get(2));
    }

    @Test
    void movesNothingWithoutSamples() {
        var before = policy.digest();
        var batch = TrainingBatch.of(List.of(Trajectories.single(0, Double.NaN, 1), Trajectories.single(1, 1)));

        var outcome = new PolicyStep(networks(policy, critic), Settings.small().all()).take(batch, number(1));

        assertThat(policy.digest()).isEqualTo(before);
        assertThat(outcome.metrics())
                .containsOnly(
                        Map.entry("responses", 0.0),
                        Map.entry("responseTokens", 0.0),
                        Map.entry("unscoredResponses", 1.0),
                        Map.entry("emptyResponses", 1.0),
                        Map.entry("lonelyResponses", 0.0),
                        Map.entry("noAnswerResponses", 0.0),
                        Map.entry("notApplicableResponses", 0.0),
                        Map.entry("timedOutResponses", 0.0),
                        Map.entry("failedResponses", 1.0));
    }

    @Test
    void updatesOnceAMiniBatchAndTheCriticAsOftenAsAsked() {
        var settings = Settings.small().with(new UpdateSettings(4, 2, 64, true)).with(Settings.critic(3));

        new PolicyStep(networks(policy, critic), settings.all()).take(mixed(16), number(1));

        assertThat(policy.appliedGradients()).hasSize(8);
        assertThat(critic.appliedGradients()).hasSize(24);
    }

    @Test
    void warmsUpWithTheStepsOfItsPhase() {
        var step = new PolicyStep(
                networks(policy, critic),
                Settings.small().with(new UpdateSettings(1, 1, 64, true)).all());
        for (var phaseStep = 1; phaseStep <= 3; phaseStep++) {
            step.take(mixed(4), new StepNumber(0, 100 + phaseStep, phaseStep, 0));
        }

        assertThat(policy.learningRates()).containsExactly(0.025, 0.05, 0.05);
    }

    private static StepNumber number(long step) {
        return new StepNumber(3, step, step, 0);
    }

    /// Responses of many lengths, half of them right.
    private static TrainingBatch mixed(int count) {
        var random = new SplittableRandom(5);
        var groups = new ArrayList<TrajectoryGroup>();
        for (var i = 0; i < count; i++) {
            var tokens =
                    random.ints(random.nextInt(1, 9), 0, TableModel.VOCABULARY).toArray();
            groups.add(Trajectories.single(i, i % 2, tokens));
        }
        return TrainingBatch.of(groups);
    }

    private List<TrajectoryGroup> sampled(SplittableRandom random, int count) {
        var groups = new ArrayList<TrajectoryGroup>();
        for (var i = 0; i < count; i++) {
            var probabilities = policy.probabilities(0);
            var token = draw(probabilities, random.nextDouble());
            var logProb = new float[] {(float) Math.log(probabilities[token])};
            var trajectory = Trajectories.trajectory(new int[] {token}, logProb, token == 2 ? 1 : 0, 0);
            groups.add(Trajectories.group(i, new int[] {0}, List.of(trajectory)));
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

    private static StepNetworks networks(TrainableModel policy, TrainableModel critic) {
        return new StepNetworks(policy, Optional.of(critic), Optional.empty());
    }
}
