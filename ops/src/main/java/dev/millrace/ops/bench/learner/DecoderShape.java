package dev.millrace.ops.bench.learner;

import dev.millrace.policy.config.AttentionConfig;
import dev.millrace.policy.config.Dimensions;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.config.RopeConfig;
import dev.millrace.policy.config.RopeScaling;
import java.util.LinkedHashMap;
import java.util.Map;

/// A decoder of the Llama family with tied embeddings and random weights, of heads of 64 or, if it is narrow, 32.
///
/// @param layers blocks
/// @param hidden width of the residual stream
/// @param heads of queries
/// @param keyValueHeads of keys and values; divides `heads`
/// @param feedForward width inside the feed-forward block
/// @param vocabulary tokens there are
public record DecoderShape(int layers, int hidden, int heads, int keyValueHeads, int feedForward, int vocabulary) {
    private static final double THETA = 10_000;
    private static final double EPSILON = 1e-6;

    /// For example `4 x 128`.
    public String name() {
        return layers + " × " + hidden;
    }

    /// The network.
    ///
    /// @param positions the longest sequence
    public ModelConfig config(int positions) {
        var attention = new AttentionConfig(heads, keyValueHeads, headDim(), false, false, false);
        var dimensions = new Dimensions(vocabulary, hidden, feedForward, layers, positions);
        return new ModelConfig(
                "llama", dimensions, attention, new RopeConfig(THETA, new RopeScaling.None()), false, true, EPSILON);
    }

    private int headDim() {
        return hidden / heads;
    }

    /// What a peer is told.
    Map<String, Object> values(int positions) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("layers", layers);
        values.put("hidden", hidden);
        values.put("heads", heads);
        values.put("keyValueHeads", keyValueHeads);
        values.put("headDim", headDim());
        values.put("feedForward", feedForward);
        values.put("vocabulary", vocabulary);
        values.put("positions", positions);
        values.put("theta", THETA);
        values.put("inputBias", false);
        return values;
    }
}
