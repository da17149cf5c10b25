package dev.millrace.policy.network.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.policy.config.Head;
import dev.millrace.policy.network.AdamWSettings;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.RandomWeights;
import dev.millrace.policy.network.TokenSequence;
import dev.millrace.policy.network.TrainableModel;
import dev.millrace.policy.tensor.ElementConversion;
import dev.millrace.policy.tensor.ElementType;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TorchTrainableModelTest {
    private static final AdamWSettings ADAM_W = new AdamWSettings(0.9, 0.95, 1e-8, 0.01);
    private static final SmallNetworks NETWORK = SmallNetworks.QWEN3;

    private static TrainableModel policy() {
        return NETWORK.trainable(Head.LANGUAGE, 1, AttentionPath.PLAIN);
    }

    private static void step(TrainableModel model, double scale) {
        model.accumulate(SmallNetworks.sequences(), outputs -> constant(outputs.outputs().length, -1));
        model.update(ADAM_W, 1e-2, scale);
    }

    private static double[] constant(int count, float value) {
        var values = new double[count];
        Arrays.fill(values, value);
        return values;
    }

    private static double[] logProbs(TrainableModel model) {
        return model.forward(SmallNetworks.sequences()).outputs();
    }

    @ParameterizedTest
    @EnumSource(Head.class)
    void outputOfASequenceDoesNotDependOnItsNeighbours(Head head) {
        try (var model = NETWORK.trainable(head, 1, AttentionPath.FUSED)) {
            var together = model.forward(SmallNetworks.sequences()).outputs();
            int start = 0;
            for (var sequence : SmallNetworks.sequences()) {
                int end = start + sequence.responseTokenIds().length;
                assertThat(model.forward(List.of(sequence)).outputs())
                        .containsExactly(Arrays.copyOfRange(together, start, end), within(1e-5));
                start = end;
            }
            assertThat(together).hasSize(start);
        }
    }

    @Test
    void attentionPathsAgree() {
        try (var fused = NETWORK.trainable(Head.LANGUAGE, 0.7, AttentionPath.FUSED);
                var plain = NETWORK.trainable(Head.LANGUAGE, 0.7, AttentionPath.PLAIN)) {
            assertThat(logProbs(fused)).containsExactly(logProbs(plain), within(1e-5));
        }
    }

    @Test
    void bfloat16ProductsAreCloseToFloat32AndLearn() {
        var compute = SmallNetworks.compute(ElementType.BF16, AttentionPath.PLAIN);
        try (var exact = policy();
                var rounded = Networks.trainable(
                        NETWORK.config(), Head.LANGUAGE, NETWORK.weights(Head.LANGUAGE, 7), 1, compute)) {
            var before = logProbs(rounded);
            assertThat(before).containsExactly(logProbs(exact), within(0.15));
            assertThat(before).isNotEqualTo(logProbs(exact));
            step(rounded, 1);
            assertThat(sum(logProbs(rounded))).isGreaterThan(sum(before));
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    @Test
    void entropyOfTheUniformDistributionIsTheLogarithmOfTheVocabulary() {
        var flat = RandomWeights.of(NETWORK.config(), Head.LANGUAGE, 1, 0);
        var compute = SmallNetworks.compute(ElementType.F32, AttentionPath.PLAIN);
        try (var model = Networks.trainable(NETWORK.config(), Head.LANGUAGE, flat, 1, compute)) {
            var outputs = model.forward(SmallNetworks.sequences());
            float expected = (float) Math.log(SmallNetworks.VOCABULARY);
            assertThat(outputs.entropies()).containsOnly(new double[] {expected}, within(1e-6));
            assertThat(outputs.outputs()).containsOnly(new double[] {-expected}, within(1e-6));
        }
    }

    @Test
    void discardedGradientsDoNotCount() {
        try (var model = policy()) {
            assertThat(model.gradientNorm()).isZero();
            model.accumulate(SmallNetworks.sequences(), outputs -> constant(outputs.outputs().length, 1));
            assertThat(model.gradientNorm()).isPositive();
            model.discardGradients();
            assertThat(model.gradientNorm()).isZero();
        }
    }

    @Test
    void updateTakesTheScaledGradientAndForgetsIt() {
        try (var model = policy();
                var half = policy()) {
            model.accumulate(SmallNetworks.sequences(), outputs -> constant(outputs.outputs().length, 1));
            half.accumulate(SmallNetworks.sequences(), outputs -> constant(outputs.outputs().length, 2));
            model.update(ADAM_W, 1e-3, 1);
            half.update(ADAM_W, 1e-3, 0.5);
            assertThat(half.digest()).isEqualTo(model.digest());
            assertThat(model.gradientNorm()).isZero();
        }
    }

    @Test
    void updateWithoutGradientsIsRefused() {
        try (var model = policy()) {
            assertThatThrownBy(() -> model.update(ADAM_W, 1e-3, 1))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("gradients: got 0");
        }
    }

    @Test
    void normOfAGradientThatIsNotFiniteIsNotFinite() {
        try (var model = policy()) {
            model.accumulate(SmallNetworks.sequences(), outputs -> constant(outputs.outputs().length, Float.NaN));
            assertThat(model.gradientNorm()).isNaN();
        }
    }

    @Test
    void gradientOfAnotherLengthIsRefused() {
        try (var model = policy()) {
            assertThatThrownBy(() -> model.accumulate(SmallNetworks.sequences(), outputs -> new double[3]))
                    .hasMessage("gradient by outputs: got 3 elements, expected 16");
        }
    }

    @Test
    void goesOnFromSavedStateBitByBit() {
        try (var model = policy();
                var resumed = policy()) {
            step(model, 1);
            step(model, 0.5);
            resumed.restoreWeights(model.weights(ElementType.F32));
            resumed.restoreOptimizer(model.optimizerState());
            assertThat(resumed.digest()).isEqualTo(model.digest());
            step(model, 1);
            var before = resumed.digest();
            step(resumed, 1);
            assertThat(resumed.digest()).isEqualTo(model.digest()).isNotEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(ElementType.class)
    void weightsAreRoundedToTheNearest(ElementType type) {
        try (var model = policy()) {
            var expected = NETWORK.weights(Head.LANGUAGE, 7).toList();
            var actual = model.weights(type).toList();
            for (int i = 0; i < expected.size(); i++) {
                var rounded = ElementConversion.convert(expected.get(i), type);
                assertThat(actual.get(i).name()).isEqualTo(rounded.name());
                assertThat(actual.get(i).bytes().mismatch(rounded.bytes())).isEqualTo(-1);
            }
        }
    }

    @Test
    void weightsOfAnotherNetworkAreRefused() {
        try (var model = policy()) {
            assertThatThrownBy(() -> model.restoreWeights(SmallNetworks.QWEN2.weights(Head.LANGUAGE, 1)))
                    .hasMessage("weights: got model.layers.0.self_attn.q_proj.weight [24, 24], "
                            + "expected model.layers.0.self_attn.q_proj.weight [40, 24]");
        }
    }

    @Test
    void incompleteOptimizerStateIsRefused() {
        try (var model = policy()) {
            assertThatThrownBy(
                            () -> model.restoreOptimizer(model.optimizerState().skip(1)))
                    .hasMessageContaining("optimizer state: got no [model.embed_tokens.weight.first]");
            assertThatThrownBy(() -> model.restoreOptimizer(Stream.of(SmallNetworks.tensor("x", List.of(1L), 1))))
                    .hasMessageContaining("optimizer state: got x");
        }
    }

    @Test
    void batchWithoutResponseTokensGivesNothing() {
        try (var model = policy()) {
            var empty = List.of(new TokenSequence(new int[] {1, 2}, new int[0]));
            assertThat(model.forward(empty).outputs()).isEmpty();
            assertThat(model.accumulate(empty, outputs -> new double[0]).outputs())
                    .isEmpty();
            assertThat(model.gradientNorm()).isZero();
        }
    }

    @Test
    void unknownDeviceIsRefusedWithThoseThereAre() {
        var compute = new ComputeSettings("tpu7", ElementType.F32, AttentionPath.PLAIN, 1);
        var weights = NETWORK.weights(Head.VALUE, 1);
        assertThatThrownBy(() -> Networks.trainable(NETWORK.config(), Head.VALUE, weights, 1, compute))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("device: got tpu7, expected one of cpu");
    }

    @Test
    void twoThreadsTrainAtTheSameTime() {
        var first = CompletableFuture.supplyAsync(TorchTrainableModelTest::trained);
        var second = CompletableFuture.supplyAsync(TorchTrainableModelTest::trained);
        assertThat(first.join()).isEqualTo(second.join());
    }

    private static String trained() {
        try (var model = policy()) {
            for (int i = 0; i < 5; i++) {
                step(model, 1);
            }
            return model.digest();
        }
    }
}
