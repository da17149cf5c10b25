package dev.millrace.policy.network.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.policy.config.Head;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.TokenSequence;
import dev.millrace.policy.network.TrainableModel;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkGradientTest {
    private static final double STEP = 4e-3;

    static Stream<Arguments> networks() {
        return Stream.of(SmallNetworks.values())
                .flatMap(network -> Stream.of(AttentionPath.values())
                        .flatMap(path -> Stream.of(Head.values()).map(head -> Arguments.of(network, path, head))));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void gradientOfEveryTensorAgreesWithFiniteDifferences(SmallNetworks network, AttentionPath path, Head head) {
        try (var model = network.trainable(head, 0.8, path)) {
            model.accumulate(SmallNetworks.sequences(), outputs -> coefficients(outputs.outputs().length));
            var gradients = Gradients.take(model);
            var weights = model.weights(ElementType.F32).toList();
            for (int tensor = 0; tensor < weights.size(); tensor++) {
                var direction = direction(tensor, gradients.get(tensor).length);
                double expected = slope(model, weights, tensor, direction);
                assertThat(dot(gradients.get(tensor), direction))
                        .as(weights.get(tensor).name())
                        .isCloseTo(expected, within(2e-3 + 1e-2 * Math.abs(expected)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void microBatchesGiveTheGradientOfTheWholeBatch(SmallNetworks network, AttentionPath path, Head head) {
        try (var model = network.trainable(head, 0.8, path)) {
            oneByOneIsAsTogether(model, SmallNetworks.sequences());
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void siblingsOfOnePromptGiveTheGradientThatEachGivesAlone(SmallNetworks network, AttentionPath path, Head head) {
        try (var model = network.trainable(head, 0.8, path)) {
            oneByOneIsAsTogether(model, SmallNetworks.siblings());
        }
    }

    private static void oneByOneIsAsTogether(TrainableModel model, List<TokenSequence> sequences) {
        var together = model.accumulate(sequences, outputs -> coefficients(outputs.outputs().length));
        double norm = model.gradientNorm();
        var whole = Gradients.take(model);
        var alone = new ArrayList<Double>();
        for (var sequence : sequences) {
            int offset = alone.size();
            var outputs = model.accumulate(List.of(sequence), each -> coefficients(offset, each.outputs().length));
            Arrays.stream(outputs.outputs()).forEach(alone::add);
        }
        assertThat(alone.stream().mapToDouble(each -> each).toArray())
                .containsExactly(together.outputs(), within(1e-5));
        assertThat(model.gradientNorm()).isCloseTo(norm, within(1e-4 * norm));
        var parts = Gradients.take(model);
        for (int tensor = 0; tensor < whole.size(); tensor++) {
            assertThat(parts.get(tensor)).containsExactly(whole.get(tensor), within(1e-4f));
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void computingLayersAgainChangesNothing(SmallNetworks network, AttentionPath path, Head head) {
        try (var kept = network.trainable(head, 0.8, path);
                var again = network.recomputing(head, 0.8, path)) {
            kept.accumulate(SmallNetworks.sequences(), outputs -> coefficients(outputs.outputs().length));
            again.accumulate(SmallNetworks.sequences(), outputs -> coefficients(outputs.outputs().length));

            assertThat(Gradients.take(again)).usingRecursiveComparison().isEqualTo(Gradients.take(kept));
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void gradientsGoOnAddingUpAfterTheyWereRead(SmallNetworks network, AttentionPath path, Head head) {
        try (var model = network.trainable(head, 0.8, path)) {
            model.accumulate(SmallNetworks.sequences(), outputs -> coefficients(outputs.outputs().length));
            double norm = model.gradientNorm();
            model.accumulate(SmallNetworks.sequences(), outputs -> coefficients(outputs.outputs().length));

            assertThat(model.gradientNorm()).isCloseTo(2 * norm, within(1e-4 * norm));
        }
    }

    private static double slope(TrainableModel model, List<HostTensor> weights, int tensor, double[] direction) {
        double up = loss(model, moved(weights, tensor, direction, STEP));
        double down = loss(model, moved(weights, tensor, direction, -STEP));
        return (up - down) / (2 * STEP);
    }

    private static double loss(TrainableModel model, List<HostTensor> weights) {
        model.restoreWeights(weights.stream());
        var outputs = model.forward(SmallNetworks.sequences()).outputs();
        return dot(coefficients(outputs.length), outputs);
    }

    private static List<HostTensor> moved(List<HostTensor> weights, int tensor, double[] direction, double step) {
        var moved = new ArrayList<>(weights);
        var values = Gradients.values(weights.get(tensor));
        for (int i = 0; i < values.length; i++) {
            values[i] += (float) (step * direction[i]);
        }
        moved.set(
                tensor,
                SmallNetworks.tensor(
                        weights.get(tensor).name(), weights.get(tensor).shape(), values));
        return moved;
    }

    /// A seeded direction of length 1.
    private static double[] direction(long seed, int length) {
        double[] direction = new SplittableRandom(seed).doubles(length, -1, 1).toArray();
        double norm =
                Math.sqrt(java.util.Arrays.stream(direction).map(x -> x * x).sum());
        return java.util.Arrays.stream(direction).map(x -> x / norm).toArray();
    }

    private static double[] coefficients(int count) {
        return coefficients(0, count);
    }

    private static double[] coefficients(int start, int count) {
        var coefficients = new double[count];
        for (int i = 0; i < count; i++) {
            coefficients[i] = (float) Math.cos(3.0 * (start + i));
        }
        return coefficients;
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    private static double dot(float[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
