package dev.millrace.policy.broadcast;

import dev.millrace.policy.config.Head;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.config.ParameterLayout;
import dev.millrace.policy.config.ParameterSpec;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Turns chunks of bytes back into the weights of a policy. A tensor within one chunk is a slice of it; one that
/// stretches over several is copied together when it is asked for.
public final class WeightsDecoder {
    private final List<byte[]> chunks;
    private int chunk;
    private int position;

    private WeightsDecoder(List<byte[]> chunks) {
        this.chunks = chunks;
    }

    /// Decodes weights, having checked their size and digest.
    ///
    /// @param config the network
    /// @param type element type of the chunks
    /// @param chunks all chunks, in order
    /// @param digest SHA-256 that their bytes must have, hexadecimal
    /// @return every tensor of a policy in layout order, to be used once and in order
    /// @throws WeightsMismatchException if size or digest is another
    public static Stream<HostTensor> decode(ModelConfig config, ElementType type, List<byte[]> chunks, String digest) {
        var tensors = decode(config, type, chunks);
        checkDigest(chunks, digest);
        return tensors;
    }

    static Stream<HostTensor> decode(ModelConfig config, ElementType type, List<byte[]> chunks) {
        var layout = ParameterLayout.of(config, Head.LANGUAGE);
        long expected = layout.stream().mapToLong(ParameterSpec::elements).sum() * type.bytes();
        long bytes = chunks.stream().mapToLong(chunk -> chunk.length).sum();
        if (bytes != expected) {
            throw new WeightsMismatchException("weights: got " + bytes + " bytes, expected " + expected + " of " + type
                    + " for this " + config.modelType());
        }
        var decoder = new WeightsDecoder(List.copyOf(chunks));
        return layout.stream().map(spec -> decoder.next(spec, type));
    }

    private static void checkDigest(List<byte[]> chunks, String expected) {
        var digest = Sha256.begin();
        chunks.forEach(digest::update);
        var found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(expected)) {
            throw new WeightsMismatchException("weights: got digest " + found + ", expected " + expected);
        }
    }

    private HostTensor next(ParameterSpec spec, ElementType type) {
        return new HostTensor(spec.name(), type, spec.shape(), take(spec.elements() * type.bytes()));
    }

    private MemorySegment take(long length) {
        skipEmptied();
        if (length <= chunks.get(chunk).length - position) {
            return takeHere((int) length);
        }
        var joined = Arena.ofAuto().allocate(length, Float.BYTES);
        for (long done = 0; done < length; ) {
            skipEmptied();
            var part = takeHere((int) Math.min(length - done, chunks.get(chunk).length - position));
            MemorySegment.copy(part, 0, joined, done, part.byteSize());
            done += part.byteSize();
        }
        return joined;
    }

    private MemorySegment takeHere(int length) {
        var part = MemorySegment.ofArray(chunks.get(chunk)).asSlice(position, length);
        position += length;
        return part;
    }

    private void skipEmptied() {
        while (position == chunks.get(chunk).length) {
            chunk++;
            position = 0;
        }
    }
}
