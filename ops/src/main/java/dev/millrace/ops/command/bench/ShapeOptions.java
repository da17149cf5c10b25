package dev.millrace.ops.command.bench;

import dev.millrace.ops.bench.learner.DecoderShape;
import dev.millrace.ops.bench.learner.LearnerBench;
import dev.millrace.ops.bench.learner.LearnerGoals;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.tensor.ElementType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// Which network learns, from what, and where.
public final class ShapeOptions {
    private static final String CPU = "cpu";

    @Option(names = "--device", defaultValue = CPU, description = "cpu, gpu0, ... (default: ${DEFAULT-VALUE}).")
    private String device = CPU;

    @Option(names = "--products", description = "Ours: f32 or bf16 (default: the faster).")
    private Optional<ElementType> products = Optional.empty();

    @Option(names = "--attention", description = "Ours: fused or plain (default: the faster).")
    private Optional<AttentionPath> attention = Optional.empty();

    @Option(
            names = "--micro-batch-tokens",
            paramLabel = "N",
            defaultValue = "8192",
            description = "Tokens that our network sees at once, at most (default: ${DEFAULT-VALUE}).")
    private int microBatchTokens = 8192;

    @ArgGroup(
            exclusive = false,
            heading =
                    "A network and batch of one's own, instead of 4 x 128 and 8 x 512. A 0.5B Qwen2: --layers 24 --hidden"
                            + " 896 --heads 14 --key-value-heads 2 --feed-forward 4864 --vocabulary 151936%n")
    private @Nullable Shape shape;

    /// A network and batch of one's own.
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

        @Option(names = "--responses", defaultValue = "8", description = "Of a step (default: ${DEFAULT-VALUE}).")
        private int responses = 8;

        @Option(
                names = "--tokens",
                defaultValue = "2048",
                description = "Of the longest, prompt of 16 included (default: ${DEFAULT-VALUE}).")
        private int tokens = 2048;

        private Work work() {
            var decoder = new DecoderShape(layers, hidden, heads, keyValueHeads, feedForward, vocabulary);
            return new Work(decoder, responses, tokens, LearnerGoals.NONE);
        }
    }

    /// What is learned.
    ///
    /// @param shape of the network
    /// @param rows responses
    /// @param longest tokens of the longest sequence
    /// @param goals of the issue
    record Work(DecoderShape shape, int rows, int longest, LearnerGoals goals) {}

    LearnerBench bench(int threads) {
        return new LearnerBench(device, threads, products, attention, microBatchTokens);
    }

    boolean isOnCpu() {
        return CPU.equals(device);
    }

    List<Work> cases() {
        return Optional.ofNullable(shape)
                .map(own -> List.of(own.work()))
                .orElseGet(() -> List.of(
                        new Work(new DecoderShape(4, 128, 4, 4, 384, 64), 64, 128, new LearnerGoals(1.1, 1.8, 3, 2)),
                        new Work(
                                new DecoderShape(8, 512, 8, 8, 1408, 4096), 8, 256, new LearnerGoals(1.1, 2.5, 0, 2))));
    }
}
