package dev.millrace.policy.broadcast.delta;

import java.util.ArrayList;
import java.util.List;

/// A range of elements that is compared, compressed and applied by itself, so that several threads share the
/// work. It lies within one chunk of the dense bytes.
///
/// @param chunk which chunk, from 0
/// @param from its first byte there
/// @param bytes how many there are, a multiple of the element's width
record Block(int chunk, int from, int bytes) {
    /// How many elements a block holds at most: few enough for a processor's cache, enough to be compressed
    /// well.
    static final int ELEMENTS = 1 << 17;

    /// All blocks of dense bytes, in order.
    ///
    /// @param chunks the dense bytes
    /// @param width bytes of an element
    static List<Block> of(List<byte[]> chunks, int width) {
        List<Block> blocks = new ArrayList<>();
        for (int chunk = 0; chunk < chunks.size(); chunk++) {
            int length = chunks.get(chunk).length;
            for (int from = 0; from < length; from += ELEMENTS * width) {
                blocks.add(new Block(chunk, from, Math.min(ELEMENTS * width, length - from)));
            }
        }
        return blocks;
    }
}
