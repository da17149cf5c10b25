package dev.millrace.ops.command.bench.option;

import dev.millrace.ops.bench.contest.DecoderShape;
import picocli.CommandLine.Option;

/// A network of one's own.
class DecoderOptions {
    /// What a user with the memory for it may want to measure.
    static final String QWEN =
            "A 0.5B Qwen2: --layers 24 --hidden 896 --heads 14 --key-value-heads 2 --feed-forward 4864"
                    + " --vocabulary 151936%n";

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

    DecoderShape decoder() {
        return new DecoderShape(layers, hidden, heads, keyValueHeads, feedForward, vocabulary);
    }
}
