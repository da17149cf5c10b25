package dev.millrace.learner.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.learner.algorithm.AlgorithmSettings;
import dev.millrace.learner.algorithm.OptimizerSettings;
import dev.millrace.learner.algorithm.UpdateSettings;
import dev.millrace.learner.batch.TinyNetwork;
import dev.millrace.learner.batch.TrainingBatch;
import dev.millrace.learner.batch.Trajectories;
import dev.millrace.learner.metric.Metric;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.network.AdamWSettings;
import dev.millrace.policy.network.TokenSequence;
import dev.millrace.policy.network.TrainableModel;
import dev.millrace.policy.tensor.ElementType;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Steps on a real network, a very small one.
class NetworkStepTest {
    private static final int RIGHT = 5;

    private final List<TrainableModel> models = new ArrayList<>();

    @AfterEach
    void close() {
        models.forEach(TrainableModel::close);
    }

    @Test
    void givesTheSameLossAndGradientInOneMicroBatchOrInSixteen() {
        var batch = batch(16, 1);
        var results = new ArrayList<double[]>();
        var losses = new ArrayList<Double>();
        for (var microBatchTokens : new int[] {100_000, 1}) {
            var policy = model(Head.LANGUAGE);
            var critic = model(Head.VALUE);
            var outcome = new PolicyStep(networks(policy, critic), gradientsAsWeights(microBatchTokens))
                    .take(batch, new StepNumber(0, 1, 1, 0));
            results.add(DoubleStream.concat(weights(policy), weights(critic)).toArray());
            losses.add(outcome.get(Metric.POLICY_LOSS).orElseThrow());
            losses.add(outcome.get(Metric.VALUE_LOSS).orElseThrow());
        }

        assertThat(results.get(0)).containsExactly(results.get(1), within(1e-6));
        assertThat(losses.get(0)).isCloseTo(losses.get(2), within(1e-6));
        assertThat(losses.get(1)).isCloseTo(losses.get(3), within(1e-6));
    }

    @Test
    void learnsToWriteWhatIsRewarded() {
        var policy = model(Head.LANGUAGE);
        var settings = settings(new UpdateSettings(2, 1, 1_000, true), Settings.optimizer(0.01));
        var step = new PolicyStep(networks(policy, model(Head.VALUE)), settings);
        var before = probabilityOfRight(policy);

        for (var i = 1; i <= 20; i++) {
            step.take(batch(32, i), new StepNumber(0, i, i, 0));
        }

        assertThat(before).isLessThan(0.3);
        assertThat(probabilityOfRight(policy)).isGreaterThan(0.6);
    }

    @Test
    void goesOnAfterALossThatWasNotFinite() {
        var policy = model(Head.LANGUAGE);
        var step = new PolicyStep(
                networks(policy, model(Head.VALUE)),
                settings(new UpdateSettings(1, 1, 1_000, true), Settings.optimizer(0.01)));
        var before = policy.digest();
        var broken = TrainingBatch.of(List.of(Trajectories.single(0, Double.POSITIVE_INFINITY, 1, 2)));

        assertThatThrownBy(() -> step.take(broken, new StepNumber(0, 1, 1, 0))).isInstanceOf(DivergenceException.class);
        assertThat(policy.digest()).isEqualTo(before);

        step.take(batch(4, 1), new StepNumber(0, 2, 2, 0));
        assertThat(weights(policy)).allSatisfy(weight -> assertThat(weight).isFinite());
        assertThat(policy.digest()).isNotEqualTo(before);
    }

    private TrainableModel model(Head head) {
        var model = TinyNetwork.of(head);
        models.add(model);
        return model;
    }

    /// AdamW with a large epsilon and no memory subtracts the gradient itself, nearly.
    private static AlgorithmSettings gradientsAsWeights(int microBatchTokens) {
        var plain = new OptimizerSettings(1, 0, 1e9, new AdamWSettings(0, 0, 1, 0));
        return settings(new UpdateSettings(1, 1, microBatchTokens, true), plain);
    }

    private static AlgorithmSettings settings(UpdateSettings updates, OptimizerSettings optimizer) {
        return Settings.small().with(updates).with(optimizer).all();
    }

    /// Responses of up to eight random tokens after one another, rewarded by the share of right ones.
    private static TrainingBatch batch(int count, long seed) {
        var random = new SplittableRandom(seed);
        var groups = new ArrayList<TrajectoryGroup>();
        for (var i = 0; i < count; i++) {
            var tokens = random.ints(random.nextInt(1, 9), 0, 8).toArray();
            var right = random.ints(tokens.length, 0, 2).toArray();
            for (var t = 0; t < tokens.length; t++) {
                tokens[t] = right[t] == 1 ? RIGHT : tokens[t];
            }
            groups.add(Trajectories.single(i, tokens[0] == RIGHT ? 1 : 0, tokens));
        }
        return TrainingBatch.of(groups);
    }

    private static double probabilityOfRight(TrainableModel policy) {
        var sequence = new TokenSequence(new int[] {0}, new int[] {RIGHT});
        return Math.exp(policy.forward(List.of(sequence)).outputs()[0]);
    }

    private static DoubleStream weights(TrainableModel model) {
        return model.weights(ElementType.F32)
                .flatMapToDouble(tensor -> LongStream.range(0, tensor.bytes().byteSize() / Float.BYTES)
                        .mapToDouble(i -> tensor.bytes().get(ValueLayout.JAVA_FLOAT_UNALIGNED, i * Float.BYTES)));
    }

    private static StepNetworks networks(TrainableModel policy, TrainableModel critic) {
        return new StepNetworks(policy, Optional.of(critic), Optional.empty());
    }
}
