package dev.millrace.policy.network.vector;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Makes the blocks of caches, and keeps some that are no longer needed, so that the garbage collector need not copy
/// new ones all the time. For any thread.
final class Blocks {
    private final KeyValues.Shape shape;
    private final BlockingQueue<float[]> kept;

    /// @param most blocks that are kept
    Blocks(KeyValues.Shape shape, int most) {
        this.shape = shape;
        kept = new ArrayBlockingQueue<>(most);
    }

    KeyValues.Shape shape() {
        return shape;
    }

    /// A block with any finite numbers: what nothing was written to counts for nothing.
    float[] take() {
        var block = kept.poll();
        return block == null ? new float[shape.blockFloats()] : block;
    }

    /// Takes back a block that nobody reads any more.
    void give(float[] block) {
        var _ = kept.offer(block);
    }
}
