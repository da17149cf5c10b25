package dev.millrace.policy.broadcast;

import dev.millrace.policy.tensor.ElementType;
import java.util.List;

/// One policy version as it travels. Dense are its tensors in layout order, one after the other.
///
/// @param type element type of every tensor
/// @param encoding what the chunks hold
/// @param digest SHA-256 of all dense bytes in order, hexadecimal, whatever the encoding
/// @param chunks the bytes, in order
/// @param bytes how many there are in all chunks together
public record EncodedWeights(
        ElementType type, WeightsEncoding encoding, String digest, List<byte[]> chunks, long bytes) {
    public EncodedWeights {
        chunks = List.copyOf(chunks);
    }
}
