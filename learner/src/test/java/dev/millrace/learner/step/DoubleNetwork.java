package dev.millrace.learner.step;

import dev.millrace.policy.network.AdamWSettings;
import dev.millrace.policy.network.TrainableModel;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Derivatives by the weights of a network that computes in double, by backpropagation and by differences.
final class DoubleNetwork {
    private static final double STEP = 2e-5;

    private DoubleNetwork() {}

    /// An optimizer that leaves weights where they are, and the gradient in its first moment.
    static final AdamWSettings KEEPS_GRADIENT = new AdamWSettings(0, 0, 1, 0);

    /// The gradient that an optimizer step has just used, by tensor.
    static List<double[]> lastGradient(TrainableModel model) {
        return model.optimizerState()
                .filter(tensor -> tensor.name().endsWith(".first"))
                .map(DoubleNetwork::numbers)
                .toList();
    }

    /// Takes the accumulated gradient, by tensor.
    static List<double[]> takeGradient(TrainableModel model) {
        model.update(KEEPS_GRADIENT, 0, 1);
        return lastGradient(model);
    }

    /// How much a loss rises along a random direction in one tensor.
    ///
    /// @param byDifferences measured: loss after less loss before
    /// @param byGradient gradient times way
    /// @param size the same without signs: what rounding is relative to
    record Slope(String tensor, double byDifferences, double byGradient, double size) {}

    /// Slopes of a loss along one direction in each tensor. Ways are such that float32 holds the weights on both
    /// sides exactly, equally far.
    static List<Slope> slopes(TrainableModel model, List<double[]> gradient, ToDoubleFunction<TrainableModel> loss) {
        var weights = model.weights(ElementType.F32).toList();
        return IntStream.range(0, weights.size())
                .mapToObj(i -> slope(model, weights, i, gradient.get(i), loss))
                .toList();
    }

    private static Slope slope(
            TrainableModel model,
            List<HostTensor> weights,
            int tensor,
            double[] gradient,
            ToDoubleFunction<TrainableModel> loss) {
        var before = moved(weights, tensor, -1);
        var after = moved(weights, tensor, 1);
        var start = numbers(before.get(tensor));
        var end = numbers(after.get(tensor));
        var parts = IntStream.range(0, gradient.length)
                .mapToDouble(j -> gradient[j] * (end[j] - start[j]) / STEP)
                .toArray();
        model.restoreWeights(after.stream());
        var up = loss.applyAsDouble(model);
        model.restoreWeights(before.stream());
        var down = loss.applyAsDouble(model);
        model.restoreWeights(weights.stream());
        return new Slope(
                weights.get(tensor).name(),
                (up - down) / STEP,
                Arrays.stream(parts).sum(),
                Arrays.stream(parts).map(Math::abs).sum());
    }

    private static List<HostTensor> moved(List<HostTensor> weights, int tensor, int sign) {
        var original = weights.get(tensor);
        var values = original.bytes().toArray(ValueLayout.JAVA_FLOAT_UNALIGNED);
        var random = new SplittableRandom(tensor);
        for (var i = 0; i < values.length; i++) {
            var way = (float) (values[i] + STEP * random.nextDouble(-1, 1)) - values[i];
            values[i] += sign * way;
        }
        var all = new ArrayList<>(weights);
        all.set(
                tensor,
                new HostTensor(
                        original.name(), ElementType.F32, original.shape(), MemorySegment.ofArray(bytes(values))));
        return all;
    }

    private static byte[] bytes(float[] values) {
        var bytes = new byte[values.length * Float.BYTES];
        MemorySegment.copy(values, 0, MemorySegment.ofArray(bytes), ValueLayout.JAVA_FLOAT_UNALIGNED, 0, values.length);
        return bytes;
    }

    private static double[] numbers(HostTensor tensor) {
        var floats = tensor.bytes().toArray(ValueLayout.JAVA_FLOAT_UNALIGNED);
        return IntStream.range(0, floats.length).mapToDouble(i -> floats[i]).toArray();
    }
}
