package dev.millrace.policy.broadcast;

import dev.millrace.policy.tensor.ElementType;
import java.util.List;

/// The weights of a policy as bytes: its tensors in layout order, one after the other, cut into chunks.
///
/// @param type element type of every tensor
/// @param digest SHA-256 of all bytes in order, hexadecimal
/// @param chunks the bytes, in order
/// @param bytes how many there are in all chunks together
public record EncodedWeights(ElementType type, String digest, List<byte[]> chunks, long bytes) {
    public EncodedWeights {
        chunks = List.copyOf(chunks);
    }
}
