package dev.millrace.ops.chain;

/// The decoder that learns the chain task.
///
/// @param layers number of blocks
/// @param hidden width of the residual stream
/// @param heads attention heads; divides `hidden`
/// @param feedForward width inside the feed-forward block
/// @param initializerRange standard deviation of the first weights
public record ChainModelSettings(int layers, int hidden, int heads, int feedForward, double initializerRange) {
    public ChainModelSettings {
        check(layers >= 1, "layers", layers, ">= 1");
        check(heads >= 1, "heads", heads, ">= 1");
        check(hidden >= 1 && hidden % (2 * heads) == 0, "hidden", hidden, "a multiple of 2 * heads");
        check(feedForward >= 1, "feedForward", feedForward, ">= 1");
        check(initializerRange > 0, "initializerRange", initializerRange, "> 0");
    }

    private static void check(boolean holds, String name, Number got, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(name + ": got " + got + ", expected " + expected);
        }
    }
}
