package dev.millrace.policy.broadcast;

import dev.millrace.policy.broadcast.delta.DeltaDecoder;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.util.List;
import java.util.stream.Stream;

/// One version as a follower holds it: its dense bytes, to be used, and to be the base of the next.
///
/// @param version which
/// @param type element type of every tensor
/// @param chunks the dense bytes, in order
/// @param digest SHA-256 that they must have, hexadecimal
/// @param isChecked whether they are known to have it
public record HeldWeights(long version, ElementType type, List<byte[]> chunks, String digest, boolean isChecked) {
    public HeldWeights {
        chunks = List.copyOf(chunks);
    }

    /// Dense bytes that are not checked yet.
    public HeldWeights(long version, ElementType type, List<byte[]> chunks, String digest) {
        this(version, type, chunks, digest, false);
    }

    /// The version that a delta leads to. Its digest is not checked before it is decoded, so that of several
    /// deltas only the result of the last need be.
    ///
    /// @param next that version
    /// @param encoded what travelled
    /// @param delta its encoding
    /// @throws WeightsMismatchException if it was made for another version or type, or is damaged
    public HeldWeights after(long next, EncodedWeights encoded, WeightsEncoding.Delta delta) {
        if (delta.baseVersion() != version || encoded.type() != type) {
            throw new WeightsMismatchException(
                    "base: got a delta to version " + delta.baseVersion() + " in " + encoded.type()
                            + ", expected one to version " + version + " in " + type + ", the one that is held");
        }
        try {
            var chunksAfter = DeltaDecoder.apply(encoded.chunks(), chunks, type.bytes());
            return new HeldWeights(next, type, chunksAfter, encoded.digest());
        } catch (IllegalArgumentException damaged) {
            throw new WeightsMismatchException(String.valueOf(damaged.getMessage()), damaged);
        }
    }

    /// Its tensors, having checked size, and digest if that was not done before.
    ///
    /// @param config the network
    /// @return every tensor of a policy in layout order, to be used once and in order
    /// @throws WeightsMismatchException if size or digest is another
    public Stream<HostTensor> decode(ModelConfig config) {
        return isChecked
                ? WeightsDecoder.decode(config, type, chunks)
                : WeightsDecoder.decode(config, type, chunks, digest);
    }
}
