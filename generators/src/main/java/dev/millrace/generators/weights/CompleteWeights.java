package dev.millrace.generators.weights;

import dev.millrace.generators.publishing.SourceRecord;
import dev.millrace.messages.weights.WeightsManifest;
import java.util.List;

/// All pieces of one policy version, not checked yet.
///
/// @param manifest what it says of itself
/// @param chunks its pieces, in order
/// @param digest SHA-256 of the pieces, hexadecimal
record CompleteWeights(WeightsManifest manifest, List<byte[]> chunks, String digest) {
    CompleteWeights {
        chunks = List.copyOf(chunks);
    }

    /// With the record that completed them.
    ///
    /// @param weights all pieces
    /// @param source the manifest's record
    record Read(CompleteWeights weights, SourceRecord source) {}
}
