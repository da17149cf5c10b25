package dev.millrace.policy.broadcast;

import dev.millrace.policy.broadcast.delta.DeltaEncoder;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Encodes the versions of a run one after the other: anchors, and between them what changed since the
/// version before, where that has at most half of the bytes. The first is an anchor, and so is one of every
/// `anchorEvery` at least. All deltas since an anchor have no more bytes than it, so one who joins late reads
/// at most twice the dense bytes.
///
/// Holds the dense bytes of the newest version, unless every version is an anchor.
public final class WeightsSeries {
    private final ElementType type;
    private final int chunkBytes;
    private final int anchorEvery;
    private Optional<Base> base = Optional.empty();

    /// @param type element type to convert to, rounding to nearest even
    /// @param chunkBytes length of every chunk but the last; a multiple of 4
    /// @param anchorEvery at least one in so many versions is an anchor; 1: every one
    public WeightsSeries(ElementType type, int chunkBytes, int anchorEvery) {
        this.type = type;
        this.chunkBytes = chunkBytes;
        this.anchorEvery = anchorEvery;
    }

    /// @param version the newest
    /// @param chunks its dense bytes
    /// @param deltas how many there were since the anchor
    /// @param deltaBytes how many bytes those had
    private record Base(long version, List<byte[]> chunks, int deltas, long deltaBytes) {}

    /// Encodes the next version.
    ///
    /// @param version which
    /// @param weights tensors in layout order, each used before the next is asked for; closed in the end
    public EncodedWeights next(long version, Stream<HostTensor> weights) {
        var dense = WeightsEncoder.dense(weights, type, chunkBytes);
        if (anchorEvery == 1) {
            return dense.encoded();
        }
        var delta = base.flatMap(before -> delta(before, dense));
        var encoded = delta.orElseGet(dense::encoded);
        base = Optional.of(delta.isPresent() ? after(base.get(), version, dense, encoded) : anchor(version, dense));
        return encoded;
    }

    private Optional<EncodedWeights> delta(Base before, DenseWeights dense) {
        if (before.deltas() + 1 == anchorEvery) {
            return Optional.empty();
        }
        long limit = Math.min(dense.bytes() / 2, dense.bytes() - before.deltaBytes());
        return DeltaEncoder.encode(before.chunks(), dense.chunks(), type.bytes(), limit)
                .map(chunks -> dense.encoded(new WeightsEncoding.Delta(before.version()), chunks));
    }

    private static Base anchor(long version, DenseWeights dense) {
        return new Base(version, dense.chunks(), 0, 0);
    }

    private static Base after(Base before, long version, DenseWeights dense, EncodedWeights delta) {
        return new Base(version, dense.chunks(), before.deltas() + 1, before.deltaBytes() + delta.bytes());
    }
}
