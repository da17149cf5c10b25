package dev.millrace.policy.broadcast.delta;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Encodes what changed between two versions, all processors sharing the blocks.
///
/// | bytes | what |
/// |---|---|
/// | 4 | bytes of a chunk of the dense versions |
/// | per block: 4, 4, 4 | changed elements, bytes of gaps, bytes of differences |
/// | then | gaps, differences, each compressed with zstd, see [BlockEncoder] |
public final class DeltaEncoder {
    private static final int SAMPLE = 16;

    private final List<byte[]> base;
    private final List<byte[]> next;
    private final int width;
    private final List<Block> blocks;
    private final EncodedBlock[] encoded;

    private DeltaEncoder(List<byte[]> base, List<byte[]> next, int width) {
        this.base = base;
        this.next = next;
        this.width = width;
        this.blocks = Block.of(next, width);
        this.encoded = new EncodedBlock[blocks.size()];
    }

    /// Encodes what changed, unless that takes too many bytes: one block in sixteen is looked at first, so
    /// that a version in which all has changed costs little.
    ///
    /// @param base the dense bytes before, in chunks
    /// @param next the dense bytes after, in chunks of the same lengths
    /// @param width bytes of an element, 2 or 4
    /// @param limit how many bytes a delta may have
    /// @return the delta in chunks of the same length, or nothing if it is over the limit or the lengths
    ///     differ
    public static Optional<List<byte[]>> encode(List<byte[]> base, List<byte[]> next, int width, long limit) {
        if (!Chunks.haveSameLengths(base, next)) {
            return Optional.empty();
        }
        var encoder = new DeltaEncoder(base, next, width);
        encoder.encode(IntStream.range(0, encoder.encoded.length).filter(i -> i % SAMPLE == 0));
        if (encoder.estimate() > limit) {
            return Optional.empty();
        }
        encoder.encode(IntStream.range(0, encoder.encoded.length).filter(i -> i % SAMPLE != 0));
        return encoder.bytes() > limit ? Optional.empty() : Optional.of(encoder.write());
    }

    private void encode(IntStream which) {
        int[] indices = which.toArray();
        int workers = Math.min(Runtime.getRuntime().availableProcessors(), indices.length);
        IntStream.range(0, workers).parallel().forEach(worker -> {
            var encoder = new BlockEncoder(width);
            for (int i = worker; i < indices.length; i += workers) {
                var block = blocks.get(indices[i]);
                encoded[indices[i]] = encoder.encode(block, base.get(block.chunk()), next.get(block.chunk()));
            }
        });
    }

    private long estimate() {
        long sampled = 0;
        long dense = 0;
        for (int i = 0; i < encoded.length; i += SAMPLE) {
            sampled += encoded[i].bytes();
            dense += blocks.get(i).bytes();
        }
        return dense == 0 ? 0 : (long) ((double) sampled / dense * Chunks.bytes(next));
    }

    private long bytes() {
        long bytes = Integer.BYTES;
        for (var block : encoded) {
            bytes += block.bytes();
        }
        return bytes;
    }

    private List<byte[]> write() {
        int chunkBytes = Chunks.size(next);
        var cutter = new Chunks(chunkBytes);
        cutter.add(integers(chunkBytes));
        for (var block : encoded) {
            cutter.add(integers(block.changed(), block.gaps().length, block.differences().length));
            cutter.add(block.gaps());
            cutter.add(block.differences());
        }
        return cutter.cut();
    }

    private static byte[] integers(int... numbers) {
        var buffer = ByteBuffer.allocate(numbers.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int number : numbers) {
            buffer.putInt(number);
        }
        return buffer.array();
    }
}
