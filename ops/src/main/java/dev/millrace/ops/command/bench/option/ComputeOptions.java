package dev.millrace.ops.command.bench.option;

import dev.millrace.policy.network.choice.AttentionChoice;
import dev.millrace.policy.network.choice.EngineChoice;
import dev.millrace.policy.network.choice.ProductChoice;
import dev.millrace.policy.network.choice.ComputeChoice;
import dev.millrace.ops.guard.NetworkGuard;
import picocli.CommandLine.Option;

/// Where a network computes, and how.
final class ComputeOptions {
    private static final String CPU = "cpu";

    @Option(names = "--device", defaultValue = CPU, description = "cpu, gpu0, ... (default: ${DEFAULT-VALUE}).")
    private String device = CPU;

    @Option(names = "--products", description = "Ours: f32, bf16, or auto, the faster (default: auto).")
    private ProductChoice products = ProductChoice.AUTO;

    @Option(
            names = "--attention",
            description = "Ours: fused, plain, or auto, the faster, but fused above 2,048 tokens (default: auto).")
    private AttentionChoice attention = AttentionChoice.AUTO;

    /// For a network that learns.
    ///
    /// @throws dev.millrace.ops.binding.ConfigurationException if the device is not there
    ComputeChoice choice(int threads) {
        return choice(EngineChoice.TORCH, threads);
    }

    /// @throws dev.millrace.ops.binding.ConfigurationException if the device is not there
    ComputeChoice choice(EngineChoice engine, int threads) {
        NetworkGuard.requireDevice("--device", device);
        return new ComputeChoice(engine, device, products, attention, threads, false);
    }

    boolean isOnCpu() {
        return CPU.equals(device);
    }
}
