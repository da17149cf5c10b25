package dev.millrace.ops.command.bench.option;

import dev.millrace.ops.guard.NetworkGuard;
import dev.millrace.ops.bench.network.ComputeChoice;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.tensor.ElementType;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Where a network computes, and how.
final class ComputeOptions {
    private static final String CPU = "cpu";

    @Option(names = "--device", defaultValue = CPU, description = "cpu, gpu0, ... (default: ${DEFAULT-VALUE}).")
    private String device = CPU;

    @Option(names = "--products", description = "Ours: f32 or bf16 (default: the faster).")
    private Optional<ElementType> products = Optional.empty();

    @Option(names = "--attention", description = "Ours: fused or plain (default: the faster).")
    private Optional<AttentionPath> attention = Optional.empty();

    /// @throws dev.millrace.ops.binding.ConfigurationException if the device is not there
    ComputeChoice choice(int threads) {
        NetworkGuard.requireDevice("--device", device);
        return new ComputeChoice(device, threads, products, attention);
    }

    boolean isOnCpu() {
        return CPU.equals(device);
    }
}
