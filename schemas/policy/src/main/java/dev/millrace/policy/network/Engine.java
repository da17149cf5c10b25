package dev.millrace.policy.network;

/// What computes a network.
public enum Engine {
    /// libtorch: any device, any size; learns and decodes.
    TORCH,
    /// Java's vector instructions: decodes small networks on the processor, in float32.
    VECTOR
}
