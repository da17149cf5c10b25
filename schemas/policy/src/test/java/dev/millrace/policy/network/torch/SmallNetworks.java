package dev.millrace.policy.network.torch;

import dev.millrace.policy.config.AttentionConfig;
import dev.millrace.policy.config.Dimensions;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.config.ParameterLayout;
import dev.millrace.policy.config.RopeConfig;
import dev.millrace.policy.config.RopeScaling;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.TokenSequence;
import dev.millrace.policy.network.TrainableModel;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Networks small enough for tests, with every weight random, so that none of them can be forgotten unnoticed.
enum SmallNetworks {
    /// Biases on queries, keys and values, tied embeddings, grouped queries.
    QWEN2,
    /// Norms of queries and keys, heads wider than the hidden size allows, own output projection.
    QWEN3,
    /// Every bias, no groups, frequencies of Llama 3.
    LLAMA;

    static final int VOCABULARY = 19;
    static final int CAPACITY = 24;

    ModelConfig config() {
        return switch (this) {
            case QWEN2 -> config(new AttentionConfig(4, 2, 6, true, false, false), new RopeScaling.None(), true);
            case QWEN3 -> config(new AttentionConfig(4, 1, 10, false, false, true), new RopeScaling.Linear(2), false);
            case LLAMA ->
                config(new AttentionConfig(3, 3, 8, true, true, false), new RopeScaling.Llama3(8, 1, 4, 16), false);
        };
    }

    private ModelConfig config(AttentionConfig attention, RopeScaling scaling, boolean tied) {
        var dimensions = new Dimensions(VOCABULARY, 24, 20, 2, 64);
        var rope = new RopeConfig(100, scaling);
        return new ModelConfig("llama", dimensions, attention, rope, attention.outputBias(), tied, 1e-6);
    }

    Stream<HostTensor> weights(Head head, long seed) {
        var random = new SplittableRandom(seed);
        return ParameterLayout.of(config(), head).stream().map(spec -> {
            var values = new float[(int) spec.elements()];
            double center = spec.name().endsWith("norm.weight") ? 1 : 0;
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian(center, 0.25);
            }
            return tensor(spec.name(), spec.shape(), values);
        });
    }

    static HostTensor tensor(String name, List<Long> shape, float... values) {
        var bytes = MemorySegment.ofArray(new byte[values.length * Float.BYTES]);
        MemorySegment.copy(values, 0, bytes, ValueLayout.JAVA_FLOAT_UNALIGNED, 0, values.length);
        return new HostTensor(name, ElementType.F32, shape, bytes);
    }

    TrainableModel trainable(Head head, double temperature, AttentionPath path) {
        return Networks.trainable(config(), head, weights(head, 7), temperature, compute(ElementType.F32, path));
    }

    TrainableModel recomputing(Head head, double temperature, AttentionPath path) {
        var compute = new ComputeSettings("cpu", ElementType.F32, path, 1, true);
        return Networks.trainable(config(), head, weights(head, 7), temperature, compute);
    }

    static ComputeSettings compute(ElementType products, AttentionPath path) {
        return new ComputeSettings("cpu", products, path, 1);
    }

    /// Three sequences of different lengths.
    static List<TokenSequence> sequences() {
        return List.of(sequence(1, 3, 5), sequence(2, 1, 2), sequence(3, 6, 9));
    }

    /// Responses to three prompts, the second of which has most; one is so long that it is a block of its own.
    static List<TokenSequence> siblings() {
        return List.of(
                sibling(1, 3, 4),
                sibling(2, 5, 2),
                sibling(1, 3, 1),
                sibling(2, 5, 300),
                sibling(2, 5, 6),
                sibling(3, 1, 7));
    }

    private static TokenSequence sibling(long seed, int prompt, int response) {
        return new TokenSequence(tokens(seed, prompt), tokens(seed + response, response));
    }

    static TokenSequence sequence(long seed, int prompt, int response) {
        return new TokenSequence(tokens(seed, prompt), tokens(seed + 100, response));
    }

    static int[] tokens(long seed, int count) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, count).map(i -> random.nextInt(VOCABULARY)).toArray();
    }

    /// Seeded uniform numbers `[steps][slots]`.
    static float[][] uniforms(long seed, int steps, int slots) {
        var random = new SplittableRandom(seed);
        var uniforms = new float[steps][slots];
        for (var row : uniforms) {
            for (int slot = 0; slot < slots; slot++) {
                row[slot] = (float) random.nextDouble(0.9999999);
            }
        }
        return uniforms;
    }
}
