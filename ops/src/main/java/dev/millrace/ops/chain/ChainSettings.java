package dev.millrace.ops.chain;

/// Which chains the task is made of.
///
/// @param seed every set of problems is a pure function of it
/// @param minOperations fewest operations of a training or held-out chain
/// @param maxOperations most operations of a training or held-out chain
/// @param minLongOperations fewest operations of an out-of-distribution chain
/// @param maxLongOperations most operations of an out-of-distribution chain; also the width of every prompt
/// @param heldOut how many held-out problems there are, and how many out of distribution
public record ChainSettings(
        long seed, int minOperations, int maxOperations, int minLongOperations, int maxLongOperations, int heldOut) {
    public ChainSettings {
        check(minOperations >= 1, "minOperations", minOperations, ">= 1");
        check(maxOperations >= minOperations, "maxOperations", maxOperations, ">= minOperations");
        check(minLongOperations > maxOperations, "minLongOperations", minLongOperations, "> maxOperations");
        check(maxLongOperations >= minLongOperations, "maxLongOperations", maxLongOperations, ">= minLongOperations");
        check(heldOut >= 1, "heldOut", heldOut, ">= 1");
    }

    /// The published demonstration: 6 to 24 operations, 26 to 30 out of distribution, 256 held-out problems of each.
    public static ChainSettings base() {
        return new ChainSettings(1, 6, 24, 26, 30, 256);
    }

    /// Places for operations in every prompt.
    public int width() {
        return maxLongOperations;
    }

    /// Tokens of the longest prompt: begin, operations and filler, the equals sign, the first digit.
    public int promptTokens() {
        return width() + 3;
    }

    /// Tokens of the longest response: digits, the answer mark, the answer, the end.
    public int responseTokens() {
        return maxLongOperations + 3;
    }

    private static void check(boolean holds, String name, Number got, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(name + ": got " + got + ", expected " + expected);
        }
    }
}
