package dev.millrace.policy.network;

/// Weights that a [SlotDecoder] can take at once: on its device, in the types and the layout of its products.
public interface PreparedWeights extends AutoCloseable {
    /// Frees their memory, unless the decoder has taken them.
    @Override
    void close();
}
