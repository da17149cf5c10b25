package dev.millrace.ops.command.bench.option;

import dev.millrace.ops.bench.contest.DecoderShape;
import dev.millrace.ops.bench.learner.LearnerBench;
import dev.millrace.ops.bench.learner.LearnerGoals;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which network learns, from what, and where.
public final class LearnerOptions {
    @Mixin
    private ComputeOptions compute = new ComputeOptions();

    @Option(
            names = "--micro-batch-tokens",
            paramLabel = "N",
            defaultValue = "8192",
            description =
                    "Tokens that a network sees at once, at most, ours and PyTorch's (default: ${DEFAULT-VALUE}).")
    private int microBatchTokens = 8192;

    @ArgGroup(
            exclusive = false,
            heading = "A network and batch of one's own, instead of 4 x 128 and 8 x 512. " + DecoderOptions.QWEN)
    private @Nullable Own own;

    /// A network and batch of one's own.
    static final class Own extends DecoderOptions {
        @Option(names = "--responses", defaultValue = "8", description = "Of a step (default: ${DEFAULT-VALUE}).")
        private int responses = 8;

        @Option(
                names = "--tokens",
                defaultValue = "2048",
                description = "Of the longest, prompt of 16 included (default: ${DEFAULT-VALUE}).")
        private int tokens = 2048;

        private Work work() {
            return new Work(decoder(), responses, tokens, LearnerGoals.NONE);
        }
    }

    /// What is learned.
    ///
    /// @param shape of the network
    /// @param rows responses
    /// @param longest tokens of the longest sequence
    /// @param goals of the issue
    public record Work(DecoderShape shape, int rows, int longest, LearnerGoals goals) {}

    /// How the step is measured.
    ///
    /// @param threads of one operation
    public LearnerBench bench(int threads) {
        return new LearnerBench(compute.choice(threads), microBatchTokens);
    }

    /// Whether both sides compute on the processor.
    public boolean isOnCpu() {
        return compute.isOnCpu();
    }

    /// Networks and batches, one after the other.
    public List<Work> cases() {
        return Optional.ofNullable(own)
                .map(given -> List.of(given.work()))
                .orElseGet(() -> List.of(
                        new Work(new DecoderShape(4, 128, 4, 4, 384, 64), 64, 128, new LearnerGoals(1.1, 1.8, 3, 2)),
                        new Work(
                                new DecoderShape(8, 512, 8, 8, 1408, 4096), 8, 256, new LearnerGoals(1.1, 2.5, 0, 2))));
    }
}
