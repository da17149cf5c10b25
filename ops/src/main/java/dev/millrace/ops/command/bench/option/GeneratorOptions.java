package dev.millrace.ops.command.bench.option;

import dev.millrace.ops.bench.contest.DecoderShape;
import dev.millrace.generators.GeneratorSettings;
import dev.millrace.ops.bench.generator.GeneratorBench;
import dev.millrace.ops.bench.generator.GeneratorCase;
import dev.millrace.policy.network.choice.EngineChoice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which network writes, how much, and where.
public final class GeneratorOptions {
    @Mixin
    private ComputeOptions compute = new ComputeOptions();

    @Option(
            names = "--engine",
            description = "Ours: torch, vector, or auto: vector for a small network on the processor (default: auto).")
    private EngineChoice engine = EngineChoice.AUTO;

    @Option(
            names = "--batch",
            defaultValue = "64",
            description = "Responses written at once (default: ${DEFAULT-VALUE}).")
    private int batch = 64;

    @Option(
            names = "--batches",
            paramLabel = "N",
            defaultValue = "4",
            description =
                    "How many times as many are written; twice that where lengths are spread (default: ${DEFAULT-VALUE}).")
    private int batches = 4;

    @Option(
            names = "--tokens",
            defaultValue = "112",
            description = "Of the longest response (default: ${DEFAULT-VALUE}).")
    private int tokens = 112;

    @Option(
            names = "--steps-per-call",
            description = "Ours: tokens drawn for each response in one call (default: a generator's).")
    private int stepsPerCall = GeneratorSettings.DEFAULT.stepsPerCall();

    @ArgGroup(exclusive = false, heading = "A network of one's own, instead of 4 x 128. " + DecoderOptions.QWEN)
    private @Nullable DecoderOptions own;

    /// How writing is measured.
    ///
    /// @param threads of one operation
    public GeneratorBench bench(int threads) {
        return new GeneratorBench(compute.choice(engine, threads), stepsPerCall);
    }

    /// Which network writes.
    public DecoderShape decoder() {
        return own == null ? new DecoderShape(4, 128, 4, 4, 384, 64) : own.decoder();
    }

    /// Whether it is the user's own.
    public boolean isOwn() {
        return own != null;
    }

    /// Responses written at once.
    public int batch() {
        return batch;
    }

    /// What is written.
    ///
    /// @param spread longest response by shortest
    public GeneratorCase.Work work(int spread) {
        return new GeneratorCase.Work((spread == 1 ? batches : 2 * batches) * batch, tokens, spread, batch);
    }
}
