package dev.millrace.policy.broadcast;

import dev.millrace.policy.tensor.ElementType;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// All bytes of one version, while their digest is still being computed.
///
/// @param type element type of every tensor
/// @param chunks the bytes, in order
/// @param digest SHA-256 of all of them, hexadecimal
record DenseWeights(ElementType type, List<byte[]> chunks, CompletableFuture<String> digest) {
    long bytes() {
        return bytes(chunks);
    }

    /// As an anchor.
    EncodedWeights encoded() {
        return new EncodedWeights(type, new WeightsEncoding.Dense(), digest.join(), chunks, bytes());
    }

    /// As what changed since another version.
    EncodedWeights encoded(WeightsEncoding.Delta encoding, List<byte[]> delta) {
        return new EncodedWeights(type, encoding, digest.join(), delta, bytes(delta));
    }

    private static long bytes(List<byte[]> chunks) {
        return chunks.stream().mapToLong(chunk -> chunk.length).sum();
    }
}
