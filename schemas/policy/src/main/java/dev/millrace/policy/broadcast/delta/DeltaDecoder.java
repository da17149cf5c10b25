package dev.millrace.policy.broadcast.delta;

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
        var chunks = base.parallelStream().map(byte[]::clone).toArray(byte[][]::new);
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
            int gaps = reader.nextInt();
            int differences = reader.nextInt();
            encoded[i] = new EncodedBlock(changed, reader.next(gaps), reader.next(differences));
            requireRoom(changed, blocks.get(i).bytes() / width);
        }
        if (!reader.atEnd()) {
            throw new IllegalArgumentException("delta: got bytes after block " + encoded.length + ", expected none");
        }
    }

    private static void requireRoom(int changed, int elements) {
        if (changed < 0 || changed > elements) {
            throw new IllegalArgumentException("delta: got " + changed + " changes, expected 0 to " + elements);
        }
    }

    private void apply(int worker, int workers, byte[][] chunks) {
        var unpacked = new Unpacked(new byte[Block.ELEMENTS * Varints.MAX_BYTES]);
        for (int i = worker; i < encoded.length; i += workers) {
            if (encoded[i].changed() > 0) {
                apply(blocks.get(i), encoded[i], unpacked, chunks[blocks.get(i).chunk()]);
            }
        }
    }

    private void apply(Block block, EncodedBlock what, Unpacked unpacked, byte[] chunk) {
        int elements = block.bytes() / width;
        var places = new int[what.changed()];
        var gaps = unpacked.numbers(what.gaps(), what.changed() * BlockEncoder.MAX_GAP_BYTES);
        int last = -1;
        for (int i = 0; i < places.length; i++) {
            int gap = gaps.next();
            if (gap < 0 || gap >= elements - 1 - last) {
                throw new IllegalArgumentException("delta: got a gap of " + gap + " after element " + last + " of "
                        + elements + ", expected the next to be one of them");
            }
            last += gap + 1;
            places[i] = block.from() + last * width;
        }
        gaps.requireEnd();
        var differences = unpacked.numbers(what.differences(), what.changed() * Varints.MAX_BYTES);
        for (int place : places) {
            Elements.add(chunk, place, width, Varints.unfold(differences.next()));
        }
        differences.requireEnd();
    }
}
