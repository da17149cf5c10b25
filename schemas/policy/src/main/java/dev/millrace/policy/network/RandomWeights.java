package dev.millrace.policy.network;

import dev.millrace.policy.config.Head;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.config.ParameterLayout;
import dev.millrace.policy.config.ParameterSpec;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// The weights of a network that has learned nothing yet.
public final class RandomWeights {
    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private RandomWeights() {}

    /// Draws float32 weights: norms 1, biases 0, matrices from N(0, range).
    ///
    /// @param config the network
    /// @param head its head
    /// @param seed the same seed gives the same weights
    /// @param initializerRange standard deviation of the matrices' elements
    /// @return every tensor, in layout order
    public static Stream<HostTensor> of(ModelConfig config, Head head, long seed, double initializerRange) {
        var random = new SplittableRandom(seed);
        return ParameterLayout.of(config, head).stream().map(spec -> tensor(spec, random, initializerRange));
    }

    private static HostTensor tensor(ParameterSpec spec, SplittableRandom random, double range) {
        var values = new float[Math.toIntExact(spec.elements())];
        if (spec.name().endsWith("norm.weight")) {
            Arrays.fill(values, 1);
        } else if (!spec.name().endsWith(".bias")) {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (random.nextGaussian() * range);
            }
        }
        return new HostTensor(spec.name(), ElementType.F32, spec.shape(), littleEndian(values));
    }

    private static MemorySegment littleEndian(float[] values) {
        var bytes = MemorySegment.ofArray(new byte[values.length * Float.BYTES]);
        for (int i = 0; i < values.length; i++) {
            bytes.set(FLOAT, (long) i * Float.BYTES, values[i]);
        }
        return bytes;
    }
}
