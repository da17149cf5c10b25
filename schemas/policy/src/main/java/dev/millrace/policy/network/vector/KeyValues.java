package dev.millrace.policy.network.vector;

import dev.millrace.policy.config.ModelConfig;
import java.util.Arrays;
import java.util.stream.Stream;

/// The keys and values of one sequence, in blocks of [#BLOCK] positions that are made as it grows. Siblings
/// share the blocks that their prompt fills.
///
/// A block holds, for each layer and key-value head, keys `[headDim, BLOCK]` and values `[BLOCK, valueWidth]`,
/// so that scores of neighbouring positions and neighbouring numbers of a value are vectors.
final class KeyValues {
    /// Positions of a block.
    static final int BLOCK = Lanes.PAIR;

    private final Blocks source;
    private final Shape shape;
    /// The first of them belong to siblings as well.
    private final int shared;

    private float[][] blocks;

    private KeyValues(Blocks source, int shared, float[][] blocks) {
        this.source = source;
        this.shape = source.shape();
        this.shared = shared;
        this.blocks = blocks;
    }

    /// Makes an empty one.
    static KeyValues empty(Blocks source) {
        return new KeyValues(source, 0, new float[0][]);
    }

    /// A sequence that begins as this one does.
    ///
    /// @param length positions that have been written; those that follow are its own
    KeyValues fork(int length) {
        int full = length / BLOCK;
        var copies = Arrays.copyOf(blocks, (length + BLOCK - 1) / BLOCK);
        if (full < copies.length) {
            copies[full] = source.take();
            System.arraycopy(blocks[full], 0, copies[full], 0, copies[full].length);
        }
        return new KeyValues(source, full, copies);
    }

    /// Gives back what is its own; it is not used any more.
    void free() {
        Arrays.stream(blocks).skip(shared).forEach(source::give);
    }

    /// Makes room for a position.
    void reach(int position) {
        int block = position / BLOCK;
        if (block >= blocks.length) {
            blocks = Arrays.copyOf(blocks, block + 1);
            blocks[block] = source.take();
        }
    }

    /// Writes what a layer makes of one token.
    ///
    /// @param keys and values: rows of `[keyValueHeads · headDim]`, from `at`
    void write(int layer, int position, float[] keys, float[] values, int at) {
        var block = block(position);
        int place = position % BLOCK;
        for (int head = 0; head < shape.keyValueHeads; head++) {
            int first = at + head * shape.headDim;
            int to = keysAt(layer, head) + place;
            for (int i = 0; i < shape.headDim; i++) {
                block[to + i * BLOCK] = keys[first + i];
            }
            System.arraycopy(values, first, block, valuesAt(layer, head) + place * shape.valueWidth, shape.headDim);
        }
    }

    float[] block(int position) {
        return blocks[position / BLOCK];
    }

    /// Where keys and values of a head are, in each block.
    Attention.CachedHead head(int layer, int head) {
        return new Attention.CachedHead(this, keysAt(layer, head), valuesAt(layer, head));
    }

    private int keysAt(int layer, int head) {
        return (layer * shape.keyValueHeads + head) * shape.headFloats();
    }

    private int valuesAt(int layer, int head) {
        return keysAt(layer, head) + shape.headDim * BLOCK;
    }

    /// What memory is held, shared or not.
    Stream<float[]> blocks() {
        return Arrays.stream(blocks);
    }

    /// What a block consists of.
    ///
    /// @param valueWidth numbers from one value to the next, a whole number of pairs of vectors
    record Shape(int layers, int keyValueHeads, int headDim, int valueWidth) {
        static Shape of(ModelConfig config) {
            var attention = config.attention();
            return new Shape(
                    config.dimensions().layers(),
                    attention.keyValueHeads(),
                    attention.headDim(),
                    Lanes.padded(attention.headDim()));
        }

        int blockFloats() {
            return layers * keyValueHeads * headFloats();
        }

        private int headFloats() {
            return BLOCK * (headDim + valueWidth);
        }
    }
}
