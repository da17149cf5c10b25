package dev.millrace.ops.chain;

/// What is wrong with the demonstrations, so that imitating them is not enough.
///
/// @param misconceptions share of the (digit, operation) pairs for which one fixed wrong digit is usually shown
/// @param persistence how often such a pair shows its wrong digit
/// @param slips how often any other step shows some wrong digit
/// @param cleanShare share of the updates, from the first, whose demonstrations are all right
public record DemonstrationNoise(double misconceptions, double persistence, double slips, double cleanShare) {
    public DemonstrationNoise {
        check(misconceptions, "misconceptions");
        check(persistence, "persistence");
        check(slips, "slips");
        check(cleanShare, "cleanShare");
    }

    private static void check(double share, String name) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + ": got " + share + ", expected a share in [0, 1]");
        }
    }
}
