package dev.millrace.policy.network.vector;

import dev.millrace.policy.config.ModelConfig;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import org.jspecify.annotations.Nullable;

/// Some tokens on their way through the network, each of any sequence and at any position; tokens of one sequence see
/// those before them. What a token comes to does not depend on the tokens beside it, to the bit.
///
/// Activations are `[rows, padded(width)]`. Not for use by two threads at a time.
final class Rows {
    /// How many tokens go through at once; their activations stay in the processor's cache.
    static final int MOST = 64;

    private final ModelConfig config;
    private final int hidden;
    private final int[] tokens = new int[MOST];
    private final int[] positions = new int[MOST];
    private final KeyValues[] caches = new KeyValues[MOST];
    private final Attention attention;
    private final Rotary rotary;
    private final float[] stream;
    private final float[] normed;
    private final float[] queries;
    private final float[] keys;
    private final float[] values;
    private final float[] attended;
    private final float[] gate;
    private final float[] up;
    private final float[] logits;
    private int count;

    Rows(ModelConfig config) {
        this.config = config;
        hidden = config.dimensions().hidden();
        var shape = config.attention();
        attention = new Attention(shape.headDim());
        rotary = new Rotary(config);
        stream = activations(hidden);
        normed = activations(hidden);
        queries = activations(shape.heads() * shape.headDim());
        keys = activations(shape.keyValueHeads() * shape.headDim());
        values = activations(shape.keyValueHeads() * shape.headDim());
        attended = activations(shape.heads() * shape.headDim());
        gate = activations(config.dimensions().feedForward());
        up = activations(config.dimensions().feedForward());
        logits = activations(config.dimensions().vocabulary());
    }

    private static float[] activations(int width) {
        return new float[MOST * Lanes.padded(width)];
    }

    /// Takes all tokens away.
    void clear() {
        count = 0;
    }

    /// Adds a token.
    ///
    /// @param position where it stands, from 0
    /// @param cache its sequence's, with all that stands before it, here or from earlier
    void add(int token, int position, KeyValues cache) {
        tokens[count] = token;
        positions[count] = position;
        caches[count] = cache;
        cache.reach(position);
        count++;
    }

    /// Computes all layers, and leaves keys and values in the caches.
    void forward(VectorWeights weights) {
        int stride = Lanes.padded(hidden);
        for (int row = 0; row < count; row++) {
            System.arraycopy(weights.embedding(), tokens[row] * hidden, stream, row * stride, hidden);
        }
        for (int layer = 0; layer < weights.layers().size(); layer++) {
            var block = weights.layers().get(layer);
            attend(layer, block);
            feedForward(block.feedForward());
        }
    }

    /// Computes logits after [#forward].
    ///
    /// @return `[rows, padded(vocabulary)]`, valid until the next call
    float[] logits(VectorWeights weights) {
        norm();
        weights.head().times(normed, count, logits);
        return logits;
    }

    private void attend(int layer, VectorWeights.Layer block) {
        norm();
        var projections = block.projections();
        projections.query().times(normed, count, queries);
        projections.key().times(normed, count, keys);
        projections.value().times(normed, count, values);
        var shape = config.attention();
        int queryStride = Lanes.padded(shape.heads() * shape.headDim());
        int keyStride = Lanes.padded(shape.keyValueHeads() * shape.headDim());
        for (int row = 0; row < count; row++) {
            turn(queries, row * queryStride, shape.heads(), block.queryNorm(), positions[row]);
            turn(keys, row * keyStride, shape.keyValueHeads(), block.keyNorm(), positions[row]);
            caches[row].write(layer, positions[row], keys, values, row * keyStride);
        }
        int group = shape.heads() / shape.keyValueHeads();
        for (int row = 0; row < count; row++) {
            for (int head = 0; head < shape.heads(); head++) {
                int at = row * queryStride + head * shape.headDim();
                attention.attend(caches[row].head(layer, head / group), positions[row] + 1, queries, attended, at);
            }
        }
        projections.output().times(attended, count, normed);
        addToStream();
    }

    private void turn(float[] rows, int at, int heads, float @Nullable [] norm, int position) {
        if (norm != null) {
            for (int head = 0; head < heads; head++) {
                normHead(rows, at + head * norm.length, norm);
            }
        }
        rotary.turn(rows, at, heads, position);
    }

    private void normHead(float[] row, int at, float[] weight) {
        float squares = 0;
        for (int i = 0; i < weight.length; i++) {
            squares += row[at + i] * row[at + i];
        }
        float inverse = inverse(squares, weight.length);
        for (int i = 0; i < weight.length; i++) {
            row[at + i] *= inverse * weight[i];
        }
    }

    private void feedForward(VectorWeights.FeedForward block) {
        norm();
        block.gate().times(normed, count, gate);
        block.up().times(normed, count, up);
        int numbers = count * Lanes.padded(config.dimensions().feedForward());
        for (int i = 0; i < numbers; i += Lanes.COUNT) {
            var x = FloatVector.fromArray(Lanes.SPECIES, gate, i);
            var denominator = x.neg().lanewise(VectorOperators.EXP).add(1);
            x.div(denominator).mul(FloatVector.fromArray(Lanes.SPECIES, up, i)).intoArray(gate, i);
        }
        block.down().times(gate, count, normed);
        addToStream();
    }

    /// The norms' weights are in the matrices behind them.
    private void norm() {
        int stride = Lanes.padded(hidden);
        for (int row = 0; row < count; row++) {
            int at = row * stride;
            var squares = FloatVector.zero(Lanes.SPECIES);
            for (int i = at; i < at + stride; i += Lanes.COUNT) {
                var x = FloatVector.fromArray(Lanes.SPECIES, stream, i);
                squares = x.fma(x, squares);
            }
            float inverse = inverse(squares.reduceLanes(VectorOperators.ADD), hidden);
            for (int i = at; i < at + stride; i += Lanes.COUNT) {
                FloatVector.fromArray(Lanes.SPECIES, stream, i).mul(inverse).intoArray(normed, i);
            }
        }
    }

    private float inverse(float squares, int width) {
        return (float) (1 / Math.sqrt(squares / width + (float) config.rmsNormEpsilon()));
    }

    private void addToStream() {
        int numbers = count * Lanes.padded(hidden);
        for (int i = 0; i < numbers; i += Lanes.COUNT) {
            FloatVector.fromArray(Lanes.SPECIES, stream, i)
                    .add(FloatVector.fromArray(Lanes.SPECIES, normed, i))
                    .intoArray(stream, i);
        }
    }
}
