package dev.millrace.policy.broadcast.delta;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/// Reads bytes that lie in chunks, one after the other.
final class ChunkReader {
    private final List<byte[]> chunks;
    private int chunk;
    private int position;
    private long left;

    ChunkReader(List<byte[]> chunks) {
        this.chunks = chunks;
        this.left = Chunks.bytes(chunks);
    }

    /// The next four bytes as a number, little-endian.
    ///
    /// @throws IllegalArgumentException if there are fewer
    int nextInt() {
        return ByteBuffer.wrap(next(Integer.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
    }

    /// The next bytes.
    ///
    /// @throws IllegalArgumentException if there are fewer
    byte[] next(int count) {
        if (count < 0 || count > left) {
            throw new IllegalArgumentException("delta: got " + left + " bytes at the end, expected " + count);
        }
        var bytes = new byte[count];
        for (int done = 0; done < count; ) {
            if (position == chunks.get(chunk).length) {
                chunk++;
                position = 0;
            }
            int part = Math.min(count - done, chunks.get(chunk).length - position);
            System.arraycopy(chunks.get(chunk), position, bytes, done, part);
            position += part;
            done += part;
        }
        left -= count;
        return bytes;
    }

    boolean atEnd() {
        return left == 0;
    }
}
