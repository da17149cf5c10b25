package dev.millrace.policy.broadcast;

import dev.millrace.policy.tensor.ElementConversion;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.lang.foreign.MemorySegment;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// Turns weights into chunks of bytes. Holds the chunks and nothing else: elements are converted into them in
/// place, while another thread digests the chunks before.
public final class WeightsEncoder {
    private final ElementType type;
    private final int chunkBytes;
    private final List<byte[]> chunks = new ArrayList<>();
    private final MessageDigest digest = Sha256.begin();
    private CompletableFuture<Void> digesting = CompletableFuture.completedFuture(null);
    private byte[] chunk;
    private int filled;

    private WeightsEncoder(ElementType type, int chunkBytes) {
        this.type = type;
        this.chunkBytes = chunkBytes;
        this.chunk = new byte[chunkBytes];
    }

    /// Encodes weights, all of them.
    ///
    /// @param weights tensors in layout order, each used before the next is asked for; closed in the end
    /// @param type element type to convert to, rounding to nearest even
    /// @param chunkBytes length of every chunk but the last; a multiple of 4, as no element is cut
    /// @return the chunks and their digest, which depend on the values and the type alone
    public static EncodedWeights encode(Stream<HostTensor> weights, ElementType type, int chunkBytes) {
        return dense(weights, type, chunkBytes).encoded();
    }

    static DenseWeights dense(Stream<HostTensor> weights, ElementType type, int chunkBytes) {
        if (chunkBytes <= 0 || chunkBytes % Float.BYTES != 0) {
            throw new IllegalArgumentException("chunkBytes: got " + chunkBytes + ", expected a multiple of 4 above 0");
        }
        var encoder = new WeightsEncoder(type, chunkBytes);
        try (weights) {
            weights.forEachOrdered(encoder::add);
        }
        encoder.endChunk();
        var hexadecimal = encoder.digesting.thenApply(_ -> HexFormat.of().formatHex(encoder.digest.digest()));
        return new DenseWeights(type, List.copyOf(encoder.chunks), hexadecimal);
    }

    private void add(HostTensor tensor) {
        int width = tensor.type().bytes();
        long elements = tensor.bytes().byteSize() / width;
        for (long done = 0; done < elements; ) {
            if (filled == chunkBytes) {
                endChunk();
            }
            long count = Math.min(elements - done, (chunkBytes - filled) / type.bytes());
            var source = tensor.bytes().asSlice(done * width, count * width);
            var target = MemorySegment.ofArray(chunk).asSlice(filled, count * type.bytes());
            ElementConversion.convert(source, tensor.type(), target, type);
            filled += Math.toIntExact(count * type.bytes());
            done += count;
        }
    }

    private void endChunk() {
        if (filled > 0) {
            var ended = filled == chunkBytes ? chunk : Arrays.copyOf(chunk, filled);
            chunks.add(ended);
            digesting = digesting.thenRunAsync(() -> digest.update(ended));
            chunk = new byte[chunkBytes];
            filled = 0;
        }
    }
}
