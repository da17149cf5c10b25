package dev.millrace.policy.network;

import dev.millrace.policy.device.Devices;
import dev.millrace.policy.tensor.ElementType;

/// Where and how a network computes.
///
/// @param engine what computes it; [Engine#VECTOR] decodes on the processor, in float32, and has one way of attention
/// @param device `cpu`, or `gpu0`, `gpu1` and so on
/// @param products element type of matrix products, [ElementType#F32] or [ElementType#BF16]; norms, residual stream
///     and softmax are float32 in any case
/// @param attention how attention is computed
/// @param threads threads of one operation on the CPU
/// @param recompute whether a network that learns keeps only what goes into each layer, and computes the layer
///     again on the way back: memory for one layer instead of all, for a third more time; the same results
public record ComputeSettings(
        Engine engine, String device, ElementType products, AttentionPath attention, int threads, boolean recompute) {
    public ComputeSettings {
        if (products == ElementType.F16) {
            throw new IllegalArgumentException("products: got float16, expected float32 or bfloat16");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads: got " + threads + ", expected at least 1");
        }
    }

    /// Computes with libtorch.
    ///
    /// @param device `cpu`, or `gpu0`, `gpu1` and so on
    /// @param products element type of matrix products
    /// @param attention how attention is computed
    /// @param threads threads of one operation on the CPU
    /// @param recompute whether a network that learns computes layers again on the way back
    public ComputeSettings(
            String device, ElementType products, AttentionPath attention, int threads, boolean recompute) {
        this(Engine.TORCH, device, products, attention, threads, recompute);
    }

    /// Computes with libtorch, and keeps all layers.
    ///
    /// @param device `cpu`, or `gpu0`, `gpu1` and so on
    /// @param products element type of matrix products
    /// @param attention how attention is computed
    /// @param threads threads of one operation on the CPU
    public ComputeSettings(String device, ElementType products, AttentionPath attention, int threads) {
        this(device, products, attention, threads, false);
    }

    /// Decodes with vector instructions.
    ///
    /// @param threads that compute
    public static ComputeSettings vector(int threads) {
        return new ComputeSettings(Engine.VECTOR, Devices.CPU, ElementType.F32, AttentionPath.FUSED, threads, false);
    }

    /// Whether the same weights and batch give the same gradients, to the bit, each time. On a GPU, fused
    /// attention adds up its gradients in an order that changes; so measured from a thousand tokens on.
    public boolean isReproducible() {
        return isOnCpu() || attention == AttentionPath.PLAIN;
    }

    /// Whether the processor computes.
    public boolean isOnCpu() {
        return Devices.CPU.equals(device);
    }
}
