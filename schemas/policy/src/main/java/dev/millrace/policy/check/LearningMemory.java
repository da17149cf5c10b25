package dev.millrace.policy.check;

import dev.millrace.policy.config.Head;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.program.DecoderProgram;
import java.util.ArrayList;
import java.util.List;

/// The memory that learning takes, at least; `p` are the bytes of an element of products.
///
/// | what | bytes |
/// |---|---|
/// | policy, critic | 16 · parameters each: weight, gradient, two moments |
/// | reference | 4 · parameters |
/// | weights as products take them | p · parameters of all networks |
/// | activations | networks at once · tokens · layers · what a layer keeps, see below |
///
/// A layer keeps for each token its input and the sum in its middle in float32; in `p` both again, three rows
/// as wide as queries, three as keys, and four of the feed-forward block; with plain attention `heads · longest`
/// weights more. With `recompute` every layer keeps its input, and one of them the rest. A prompt that several
/// responses share counts for each of them, so less is needed where there are such prompts.
///
/// @param config of all networks
/// @param compute how they compute
/// @param load what they are used for
public record LearningMemory(ModelConfig config, ComputeSettings compute, Load load) {
    /// What is learned.
    ///
    /// @param critic whether there is a critic
    /// @param reference whether there is a reference
    /// @param tokens that a network sees at once, prompts counted for each response
    /// @param longest tokens of one sequence
    /// @param networksAtOnce how many compute at the same time
    public record Load(boolean critic, boolean reference, int tokens, int longest, int networksAtOnce) {}

    private static final long STATES = 4L * Float.BYTES;

    /// All that is needed.
    public List<MemoryPart> parts() {
        long policy = MemoryNeed.parameters(config, Head.LANGUAGE);
        long critic = load.critic() ? MemoryNeed.parameters(config, Head.VALUE) : 0;
        long reference = load.reference() ? policy : 0;
        List<MemoryPart> parts = new ArrayList<>();
        parts.add(new MemoryPart("policy with gradients and moments", STATES * policy));
        parts.add(new MemoryPart("critic with gradients and moments", STATES * critic));
        parts.add(new MemoryPart("reference", Float.BYTES * reference));
        long size = compute.products().bytes();
        parts.add(new MemoryPart("weights as products take them", size * (policy + critic + reference)));
        long rows = Math.min(DecoderProgram.rowsAtOnce(config, compute), tokens());
        parts.add(new MemoryPart(
                "logits of " + rows + " tokens", rows * config.dimensions().vocabulary() * logitBytes()));
        parts.add(new MemoryPart(
                "activations of " + tokens() + " tokens", tokens() * tokenBytes() * load.networksAtOnce()));
        parts.removeIf(part -> part.bytes() == 0);
        return List.copyOf(parts);
    }

    /// A sequence longer than the budget goes alone.
    private long tokens() {
        return Math.max(load.tokens(), load.longest());
    }

    /// As products give it, in float32, and its log-probability.
    private long logitBytes() {
        return 2L * Float.BYTES + compute.products().bytes();
    }

    private long tokenBytes() {
        long layers = config.dimensions().layers();
        long input = (long) Float.BYTES * config.dimensions().hidden();
        return compute.recompute() ? (layers - 1) * input + layerBytes() : layers * layerBytes();
    }

    private long layerBytes() {
        var attention = config.attention();
        var sizes = config.dimensions();
        long products = 2L * sizes.hidden()
                + 3L * attention.headDim() * (attention.heads() + attention.keyValueHeads())
                + 4L * sizes.feedForward();
        long weights = compute.attention() == AttentionPath.PLAIN ? (long) attention.heads() * load.longest() : 0;
        return 2L * Float.BYTES * sizes.hidden() + compute.products().bytes() * (products + weights);
    }
}
