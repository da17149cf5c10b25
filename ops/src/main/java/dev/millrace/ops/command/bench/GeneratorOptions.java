package dev.millrace.ops.command.bench;

import dev.millrace.generators.GeneratorSettings;
import dev.millrace.ops.bench.generator.GeneratorBench;
import dev.millrace.ops.bench.generator.GeneratorCase;
import dev.millrace.ops.bench.generator.GeneratorModel;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.tensor.ElementType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// Which network writes, how much, and where.
public final class GeneratorOptions {
    private static final int BATCHES = 4;
    private static final int SPREAD_BATCHES = 8;

    @Option(names = "--device", defaultValue = "cpu", description = "cpu, gpu0, ... (default: ${DEFAULT-VALUE}).")
    private String device = "cpu";

    @Option(names = "--products", description = "Ours: f32 or bf16 (default: the faster).")
    private Optional<ElementType> products = Optional.empty();

    @Option(names = "--attention", description = "Ours: fused or plain (default: the faster).")
    private Optional<AttentionPath> attention = Optional.empty();

    @Option(
            names = "--batch",
            defaultValue = "64",
            description =
                    "Responses written at once; four or, if spread, eight times as many are written (default: ${DEFAULT-VALUE}).")
    private int batch = 64;

    @Option(
            names = "--tokens",
            defaultValue = "112",
            description = "Of the longest response (default: ${DEFAULT-VALUE}).")
    private int tokens = 112;

    @Option(
            names = "--steps-per-call",
            description = "Ours: tokens drawn for each response in one call (default: a generator's).")
    private int stepsPerCall = GeneratorSettings.DEFAULT.stepsPerCall();

    @ArgGroup(
            exclusive = false,
            heading =
                    "A network of one's own, instead of 4 x 128. Of the shape of a 0.5B Qwen2: --layers 24 --hidden 896 --heads 14"
                            + " --key-value-heads 2 --feed-forward 4864 --vocabulary 151936%n")
    private @Nullable Shape shape;

    /// A network of one's own.
    static final class Shape {
        @Option(names = "--layers", required = true, description = "Blocks.")
        private int layers = 1;

        @Option(names = "--hidden", required = true, description = "Width of the residual stream.")
        private int hidden = 1;

        @Option(names = "--heads", required = true, description = "Heads of queries.")
        private int heads = 1;

        @Option(names = "--key-value-heads", required = true, description = "Heads of keys and values.")
        private int keyValueHeads = 1;

        @Option(names = "--feed-forward", required = true, description = "Width inside the feed-forward block.")
        private int feedForward = 1;

        @Option(names = "--vocabulary", required = true, description = "Tokens there are.")
        private int vocabulary = 1;

        private GeneratorModel model() {
            return new GeneratorModel(layers, hidden, heads, keyValueHeads, feedForward, vocabulary);
        }
    }

    GeneratorBench bench(int threads) {
        return new GeneratorBench(device, threads, products, attention, stepsPerCall);
    }

    GeneratorModel model() {
        return shape == null ? new GeneratorModel(4, 128, 4, 4, 384, 64) : shape.model();
    }

    boolean isOwn() {
        return shape != null;
    }

    int batch() {
        return batch;
    }

    GeneratorCase.Work work(int spread) {
        return new GeneratorCase.Work((spread == 1 ? BATCHES : SPREAD_BATCHES) * batch, tokens, spread, batch);
    }
}
