package dev.millrace.policy.broadcast.delta;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.util.List;
import java.util.stream.IntStream;

/// Applies what [DeltaEncoder] encoded, all processors sharing the chunks.
public final class DeltaDecoder {
    private final List<byte[]> base;
    private final int width;
    private final List<Block> blocks;
    private final EncodedBlock[] encoded;

    private DeltaDecoder(List<byte[]> base, int width) {
        this.base = base;
        this.width = width;
        this.blocks = Block.of(base, width);
        this.encoded = new EncodedBlock[blocks.size()];
    }

    /// Applies a delta.
    ///
    /// @param delta in chunks
    /// @param base the dense bytes that it was made for; they stay as they are
    /// @param width bytes of an element, 2 or 4
    /// @return the dense bytes after it, in chunks of the same lengths; whether they are those that were
    ///     sent, only a digest can tell
    /// @throws IllegalArgumentException if the delta is damaged, or made for other chunks
    public static List<byte[]> apply(List<byte[]> delta, List<byte[]> base, int width) {
        var decoder = new DeltaDecoder(base, width);
        decoder.read(new ChunkReader(delta));
        var chunks = base.stream().map(byte[]::clone).toArray(byte[][]::new);
        int workers = Math.min(Runtime.getRuntime().availableProcessors(), decoder.encoded.length);
        IntStream.range(0, workers).parallel().forEach(worker -> decoder.apply(worker, workers, chunks));
        return List.of(chunks);
    }

    private void read(ChunkReader reader) {
        int chunkBytes = reader.nextInt();
        if (chunkBytes != Chunks.size(base)) {
            throw new IllegalArgumentException(
                    "delta: got one for chunks of " + chunkBytes + " bytes, expected " + Chunks.size(base));
        }
        for (int i = 0; i < encoded.length; i++) {
            int changed = reader.nextInt();
            int length = reader.nextInt();
            int packed = reader.nextInt();
            requireSizes(changed, length);
            encoded[i] = new EncodedBlock(changed, length, reader.next(packed));
        }
        if (!reader.atEnd()) {
            throw new IllegalArgumentException("delta: got bytes after block " + encoded.length + ", expected none");
        }
    }

    private static void requireSizes(int changed, int length) {
        boolean sound = changed >= 0
                && changed <= Block.ELEMENTS
                && length >= 2L * changed
                && length <= (long) changed * BlockEncoder.MAX_ELEMENT_BYTES;
        if (!sound) {
            throw new IllegalArgumentException("delta: got a block of " + changed + " changes in " + length
                    + " bytes, expected 2 to " + BlockEncoder.MAX_ELEMENT_BYTES + " bytes for each of at most "
                    + Block.ELEMENTS);
        }
    }

    private void apply(int worker, int workers, byte[][] chunks) {
        var plain = new byte[Block.ELEMENTS * BlockEncoder.MAX_ELEMENT_BYTES];
        for (int i = worker; i < encoded.length; i += workers) {
            var block = encoded[i];
            if (block.changed() > 0) {
                unpack(block, plain);
                var chunk = chunks[blocks.get(i).chunk()];
                apply(blocks.get(i), new Varints(plain, block.length()), new int[block.changed()], chunk);
            }
        }
    }

    private static void unpack(EncodedBlock block, byte[] plain) {
        try {
            long size = Zstd.decompressByteArray(plain, 0, block.length(), block.packed(), 0, block.packed().length);
            if (size != block.length()) {
                throw new IllegalArgumentException(
                        "delta: got a block of " + size + " bytes, expected " + block.length());
            }
        } catch (ZstdException damaged) {
            throw new IllegalArgumentException(
                    "delta: got a block that cannot be decompressed, expected " + block.length() + " bytes", damaged);
        }
    }

    private void apply(Block block, Varints numbers, int[] places, byte[] chunk) {
        int last = -1;
        for (int i = 0; i < places.length; i++) {
            last += numbers.next() + 1;
            if (last < 0 || last >= block.bytes() / width) {
                throw new IllegalArgumentException(
                        "delta: got a change of element " + last + ", expected one of " + block.bytes() / width);
            }
            places[i] = block.from() + last * width;
        }
        for (int place : places) {
            Elements.add(chunk, place, width, Varints.unfold(numbers.next()));
        }
        if (!numbers.atEnd()) {
            throw new IllegalArgumentException("delta: got numbers after the last difference, expected none");
        }
    }
}
