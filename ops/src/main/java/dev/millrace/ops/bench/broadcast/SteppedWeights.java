package dev.millrace.ops.bench.broadcast;

import dev.millrace.policy.config.AttentionConfig;
import dev.millrace.policy.config.Dimensions;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.config.ParameterLayout;
import dev.millrace.policy.config.ParameterSpec;
import dev.millrace.policy.config.RopeConfig;
import dev.millrace.policy.config.RopeScaling;
import dev.millrace.policy.tensor.ElementConversion;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.lang.foreign.MemorySegment;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// The bfloat16 weights of a decoder of a given size before and after one step of AdamW. Every tensor is a
/// piece of the same drawn numbers, so that gigabytes of weights take little memory and time.
final class SteppedWeights {
    private static final int HIDDEN = 1_024;
    private static final int VOCABULARY = 32_768;
    private static final int DRAWN = 40 << 20;
    private static final int STRIDE = 1_000_003;
    private static final double DEVIATION = 0.02;
    private static final double DECAY = 0.01;
    private static final double EPSILON = 1e-8;
    private static final double GRADIENT = 1e-3;

    private final ModelConfig config;
    private final byte[] before;
    private final byte[] after;

    /// @param megabytes about how many million bytes the weights take
    /// @param rate learning rate of the step
    SteppedWeights(int megabytes, double rate) {
        this.config = config(megabytes);
        var random = new SplittableRandom(1);
        var old = new float[DRAWN];
        var stepped = new float[DRAWN];
        for (int i = 0; i < DRAWN; i++) {
            double weight = (float) (DEVIATION * random.nextGaussian());
            double gradient = GRADIENT * random.nextGaussian();
            old[i] = (float) weight;
            stepped[i] = (float) firstStep(weight, gradient, rate);
        }
        this.before = bfloat16(old);
        this.after = bfloat16(stepped);
    }

    /// From moments of zero, corrected for that, the first step divides the gradient by its own size.
    private static double firstStep(double weight, double gradient, double rate) {
        return weight * (1 - rate * DECAY) - rate * gradient / (Math.abs(gradient) + EPSILON);
    }

    private static byte[] bfloat16(float[] values) {
        var bytes = new byte[values.length * Short.BYTES];
        ElementConversion.convert(
                MemorySegment.ofArray(values), ElementType.F32, MemorySegment.ofArray(bytes), ElementType.BF16);
        return bytes;
    }

    private static ModelConfig config(int megabytes) {
        long elements = megabytes * 1_000_000L / Short.BYTES;
        long one = elements(shape(2)) - elements(shape(1));
        long layers = Math.max(1, (elements - elements(shape(1))) / one + 1);
        return shape(Math.toIntExact(layers));
    }

    private static ModelConfig shape(int layers) {
        return new ModelConfig(
                "qwen3",
                new Dimensions(VOCABULARY, HIDDEN, 4 * HIDDEN, layers, HIDDEN),
                new AttentionConfig(16, 16, HIDDEN / 16, false, false, true),
                new RopeConfig(10_000, new RopeScaling.None()),
                true,
                true,
                1e-6);
    }

    private static long elements(ModelConfig config) {
        return ParameterLayout.of(config, Head.LANGUAGE).stream()
                .mapToLong(ParameterSpec::elements)
                .sum();
    }

    /// The network that they are the weights of.
    ModelConfig config() {
        return config;
    }

    /// Bytes of all weights.
    long bytes() {
        return elements(config) * Short.BYTES;
    }

    /// The weights before the step, in layout order.
    Stream<HostTensor> before() {
        return tensors(before);
    }

    /// The weights after the step, in layout order.
    Stream<HostTensor> after() {
        return tensors(after);
    }

    private Stream<HostTensor> tensors(byte[] drawn) {
        var layout = ParameterLayout.of(config, Head.LANGUAGE);
        return layout.stream().map(spec -> tensor(spec, drawn, layout.indexOf(spec)));
    }

    private static HostTensor tensor(ParameterSpec spec, byte[] drawn, int place) {
        long length = spec.elements() * Short.BYTES;
        long from = (long) place * STRIDE * Short.BYTES % (drawn.length - length + 1) / Short.BYTES * Short.BYTES;
        return new HostTensor(
                spec.name(),
                ElementType.BF16,
                spec.shape(),
                MemorySegment.ofArray(drawn).asSlice(from, length));
    }
}
