package dev.millrace.policy.broadcast.delta;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Bytes in chunks of one length, the last one shorter.
final class Chunks {
    private final int size;
    private final List<byte[]> full = new ArrayList<>();
    private byte[] chunk;
    private int filled;

    /// @param size bytes of every chunk but the last
    Chunks(int size) {
        this.size = size;
        this.chunk = new byte[size];
    }

    /// Puts bytes after those that are there.
    void add(byte[] bytes) {
        for (int done = 0; done < bytes.length; ) {
            if (filled == size) {
                full.add(chunk);
                chunk = new byte[size];
                filled = 0;
            }
            int count = Math.min(bytes.length - done, size - filled);
            System.arraycopy(bytes, done, chunk, filled, count);
            filled += count;
            done += count;
        }
    }

    /// All of them.
    List<byte[]> cut() {
        full.add(Arrays.copyOf(chunk, filled));
        return List.copyOf(full);
    }

    /// The length of all chunks but the last.
    static int size(List<byte[]> chunks) {
        return chunks.isEmpty() ? 1 : chunks.getFirst().length;
    }

    static long bytes(List<byte[]> chunks) {
        return chunks.stream().mapToLong(chunk -> chunk.length).sum();
    }

    static boolean haveSameLengths(List<byte[]> some, List<byte[]> others) {
        boolean same = some.size() == others.size();
        for (int i = 0; same && i < some.size(); i++) {
            same = some.get(i).length == others.get(i).length;
        }
        return same;
    }
}
