package dev.millrace.learner.formula.loss;

/// How far one step may move the policy.
///
/// @param low a ratio below `1 − low` earns nothing more, in [0, 1]
/// @param high a ratio above `1 + high` earns nothing more, ≥ 0
/// @param behaviorWeightCap upper bound of the weight `proximal / behavior` of a token written by older weights; 0:
/// no such weight, every token counts 1
public record PolicyClip(double low, double high, double behaviorWeightCap) {
    public PolicyClip {
        check(low >= 0 && low <= 1, "clipLow", low, "in [0, 1]");
        check(high >= 0, "clipHigh", high, ">= 0");
        check(behaviorWeightCap >= 0, "behaviorWeightCap", behaviorWeightCap, ">= 0");
    }

    /// The ratio, kept within the bounds.
    double clamp(double ratio) {
        return Math.clamp(ratio, 1 - low, 1 + high);
    }

    /// What a token counts for having been written by other weights.
    ///
    /// @param logWeight `proximalLogProb − behaviorLogProb`
    public double behaviorWeight(double logWeight) {
        return behaviorWeightCap == 0 ? 1 : Math.min(Math.exp(logWeight), behaviorWeightCap);
    }

    private static void check(boolean holds, String name, double got, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(name + ": got " + got + ", expected " + expected);
        }
    }
}
