package dev.millrace.messages.mapping;

import dev.millrace.messages.avro.WeightsChunkData;
import dev.millrace.messages.avro.WeightsManifestData;
import dev.millrace.messages.weights.WeightsChunk;
import dev.millrace.messages.weights.WeightsManifest;
import java.nio.ByteBuffer;

/// Weights chunks and manifests.
public final class WeightsMapping {
    private WeightsMapping() {}

    /// As Avro holds it.
    public static WeightsChunkData toData(WeightsChunk chunk) {
        return new WeightsChunkData(chunk.version(), chunk.index(), ByteBuffer.wrap(chunk.bytes()));
    }

    /// As Java holds it.
    public static WeightsChunk fromData(WeightsChunkData data) {
        return new WeightsChunk(data.getVersion(), data.getIndex(), Sequences.raw(data.getChunk()));
    }

    /// As Avro holds it.
    public static WeightsManifestData toData(WeightsManifest manifest) {
        return new WeightsManifestData(
                manifest.version(),
                manifest.baseVersion(),
                manifest.dtype(),
                manifest.digest(),
                manifest.chunks(),
                manifest.bytes(),
                manifest.encoding());
    }

    /// As Java holds it.
    public static WeightsManifest fromData(WeightsManifestData data) {
        return new WeightsManifest(
                data.getVersion(),
                data.getBaseVersion(),
                data.getEncoding(),
                data.getDtype(),
                data.getDigest(),
                data.getChunks(),
                data.getBytes());
    }
}
