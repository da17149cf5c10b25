package dev.millrace.policy.check;

import dev.millrace.policy.config.Head;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.network.ComputeSettings;
import java.util.List;

/// The memory that writing responses takes with every slot full; `p` are the bytes of an element of products.
///
/// | what | bytes |
/// |---|---|
/// | weights in use, those that come next, and what these are made of | (2 · p + 4) · parameters |
/// | cache | slots · tokens · 2 · layers · keyValueHeads · headDim · p |
public final class DecodingMemory {
    private DecodingMemory() {}

    /// Computes it.
    ///
    /// @param config the network
    /// @param compute how it computes
    /// @param slots responses at once
    /// @param tokens of a slot
    public static List<MemoryPart> of(ModelConfig config, ComputeSettings compute, int slots, int tokens) {
        long size = compute.products().bytes();
        var attention = config.attention();
        long token = 2L * config.dimensions().layers() * attention.keyValueHeads() * attention.headDim() * size;
        long parameters = MemoryNeed.parameters(config, Head.LANGUAGE);
        return List.of(
                new MemoryPart("weights in use and to come", (2 * size + Float.BYTES) * parameters),
                new MemoryPart("cache of " + slots + " slots of " + tokens + " tokens", token * slots * tokens));
    }
}
