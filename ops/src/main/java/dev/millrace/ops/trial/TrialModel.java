package dev.millrace.ops.trial;

import dev.millrace.policy.config.Dimensions;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.network.RandomWeights;
import dev.millrace.policy.tensor.HostTensor;
import java.util.stream.Stream;

/// A network that computes as another does and is sooner made: its layers are as wide, but two at most, and its
/// vocabulary is of 4,096 tokens at most; random weights.
///
/// @param config of the smaller network
record TrialModel(ModelConfig config) {
    private static final int LAYERS = 2;
    private static final int VOCABULARY = 4096;
    private static final double RANGE = 0.02;

    /// Cuts a network down.
    static TrialModel of(ModelConfig whole) {
        var sizes = whole.dimensions();
        var cut = new Dimensions(
                Math.min(VOCABULARY, sizes.vocabulary()),
                sizes.hidden(),
                sizes.feedForward(),
                Math.min(LAYERS, sizes.layers()),
                sizes.maxPositions());
        return new TrialModel(new ModelConfig(
                whole.modelType(),
                cut,
                whole.attention(),
                whole.rope(),
                whole.feedForwardBias(),
                whole.tiedEmbeddings(),
                whole.rmsNormEpsilon()));
    }

    /// Always the same.
    Stream<HostTensor> weights() {
        return RandomWeights.of(config, Head.LANGUAGE, 1, RANGE);
    }

    /// Tokens of a sequence, always the same.
    int[] tokens(int count) {
        var tokens = new int[count];
        for (int i = 0; i < count; i++) {
            tokens[i] = i % config.dimensions().vocabulary();
        }
        return tokens;
    }
}
