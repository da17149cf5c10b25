package dev.millrace.generators.weights;

import dev.millrace.messages.weights.WeightsChunk;
import dev.millrace.messages.weights.WeightsManifest;
import dev.millrace.messages.weights.WeightsRecord;
import dev.millrace.policy.broadcast.ChunkDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts the pieces of versions together as they come off the log. A version whose beginning was not seen, or of which
/// a piece is missing, is passed over, and so is one that another begins to supersede.
final class WeightsAssembly {
    private static final long NONE = -1;

    private final List<byte[]> chunks = new ArrayList<>();
    private final ChunkDigest digest = new ChunkDigest();
    private long version = NONE;

    /// Takes the next record.
    ///
    /// @return the version that is complete with it, if one is
    Optional<CompleteWeights> accept(WeightsRecord record) {
        return switch (record) {
            case WeightsChunk chunk -> {
                add(chunk);
                yield Optional.empty();
            }
            case WeightsManifest manifest -> complete(manifest);
        };
    }

    private void add(WeightsChunk chunk) {
        if (chunk.index() == 0) {
            forget();
            version = chunk.version();
        }
        if (chunk.version() == version && chunk.index() == chunks.size()) {
            chunks.add(chunk.bytes());
            digest.add(chunk.bytes());
        } else {
            forget();
        }
    }

    private Optional<CompleteWeights> complete(WeightsManifest manifest) {
        boolean whole = manifest.version() == version && manifest.chunks() == chunks.size();
        var complete = whole
                ? Optional.of(new CompleteWeights(manifest, chunks, digest.end()))
                : Optional.<CompleteWeights>empty();
        forget();
        return complete;
    }

    private void forget() {
        chunks.clear();
        var _ = digest.end();
        version = NONE;
    }
}
