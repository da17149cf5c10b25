package dev.millrace.policy.network.choice;

import dev.millrace.policy.network.Engine;

/// What may compute a network.
public enum EngineChoice {
    /// Vector instructions where they can and the network is small, else libtorch.
    AUTO,
    /// libtorch.
    TORCH,
    /// Java's vector instructions.
    VECTOR;

    /// The choice that allows one engine alone.
    static EngineChoice of(Engine engine) {
        return switch (engine) {
            case TORCH -> TORCH;
            case VECTOR -> VECTOR;
        };
    }
}
