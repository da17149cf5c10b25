package dev.millrace.policy.broadcast.delta;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;

/// Decompresses numbers. Keeps its buffer; for one thread.
///
/// @param plain where they go: what was there before is lost
record Unpacked(byte[] plain) {
    /// Decompresses numbers.
    ///
    /// @param packed compressed
    /// @param limit how many bytes they may have
    /// @throws IllegalArgumentException if they are damaged, or have more
    Varints numbers(byte[] packed, int limit) {
        try {
            long size = Zstd.decompressByteArray(plain, 0, limit, packed, 0, packed.length);
            if (Zstd.isError(size)) {
                throw new ZstdException(size);
            }
            return new Varints(plain, (int) size);
        } catch (ZstdException damaged) {
            throw new IllegalArgumentException(
                    "delta: got a block that cannot be decompressed (" + damaged.getMessage() + "), expected at most "
                            + limit + " bytes",
                    damaged);
        }
    }
}
