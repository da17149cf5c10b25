package dev.millrace.ops.bench.generator;

import dev.millrace.policy.tensor.ElementType;

/// Bytes that writing cannot do without reading, however it is done: once a step all weights that are multiplied
/// with, and for each token that is wanted the keys and values of itself and those before it.
///
/// `width · (steps · (blocks + projection) + 2 · layers · keyValueHeads · headDim · seen)`.
///
/// Reading prompts, rows of the embedding, activations, places of the cache that no response has, and whatever is
/// written do not count.
final class DecodeTraffic {
    private DecodeTraffic() {}

    /// Adds up.
    ///
    /// @param work network, prompts and lengths
    /// @param steps a token for all slots each
    /// @param type of weights and cache
    static double bytes(GeneratorCase work, long steps, ElementType type) {
        var model = work.model();
        var weights = (double) steps * (model.blockParameters() + model.projectionParameters());
        return type.bytes() * (weights + (double) model.storedNumbers() * seen(work));
    }

    /// Tokens that wanted ones see: the first of a response sees the prompt, each one after it one more.
    private static long seen(GeneratorCase work) {
        var sum = 0L;
        for (var i = 0; i < work.lengths().size(); i++) {
            long prompt = work.prompts().get(i).length;
            long length = work.lengths().get(i);
            sum += length * prompt + length * (length - 1) / 2;
        }
        return sum;
    }
}
