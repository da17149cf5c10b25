package dev.millrace.policy.broadcast.delta;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Compares blocks of two versions. What changed becomes gaps between the places of changed elements, then
/// the differences of their bits as whole numbers, both as [Varints], each compressed: after a small step
/// nearly every difference is 1 or −1, so a changed element takes about ten bits. Keeps its buffers; for one
/// thread.
final class BlockEncoder {
    /// The most bytes of a gap before compression: within a block it has at most 17 bits.
    static final int MAX_GAP_BYTES = 3;

    private static final int LEVEL = 1;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int width;
    private final int[] places = new int[Block.ELEMENTS];
    private final int[] differences = new int[Block.ELEMENTS];
    private final byte[] plain = new byte[Block.ELEMENTS * Varints.MAX_BYTES];
    private final byte[] packed = new byte[(int) Zstd.compressBound(plain.length)];
    private int changed;

    /// @param width bytes of an element, 2 or 4
    BlockEncoder(int width) {
        this.width = width;
    }

    /// Encodes what changed in one block.
    ///
    /// @param base the chunk that it lies in, before
    /// @param next the same chunk, after
    EncodedBlock encode(Block block, byte[] base, byte[] next) {
        compare(block, base, next);
        return changed == 0 ? EncodedBlock.UNCHANGED : new EncodedBlock(changed, gaps(), differences());
    }

    /// Eight bytes at a time: most of them are equal.
    private void compare(Block block, byte[] base, byte[] next) {
        changed = 0;
        int end = block.from() + block.bytes();
        int at = block.from();
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            if ((long) LONG.get(base, at) != (long) LONG.get(next, at)) {
                compareElements(block.from(), at, at + Long.BYTES, base, next);
            }
        }
        compareElements(block.from(), at, end, base, next);
    }

    private void compareElements(int origin, int from, int end, byte[] base, byte[] next) {
        for (int at = from; at < end; at += width) {
            int difference = Elements.get(next, at, width) - Elements.get(base, at, width);
            if (difference != 0) {
                places[changed] = (at - origin) / width;
                differences[changed++] = width == Short.BYTES ? (short) difference : difference;
            }
        }
    }

    private byte[] gaps() {
        int length = 0;
        int last = -1;
        for (int i = 0; i < changed; i++) {
            length = Varints.put(plain, length, places[i] - last - 1);
            last = places[i];
        }
        return pack(length);
    }

    private byte[] differences() {
        int length = 0;
        for (int i = 0; i < changed; i++) {
            length = Varints.put(plain, length, Varints.fold(differences[i]));
        }
        return pack(length);
    }

    private byte[] pack(int length) {
        long size = Zstd.compressByteArray(packed, 0, packed.length, plain, 0, length, LEVEL);
        if (Zstd.isError(size)) {
            throw new ZstdException(size);
        }
        return Arrays.copyOf(packed, (int) size);
    }
}
