package dev.millrace.learner.formula.loss;

/// How far one step may move the policy.
///
/// @param low a ratio below `1 − low` earns nothing more, in [0, 1]
/// @param high a ratio above `1 + high` earns nothing more, ≥ 0
/// @param dual where the advantage is negative, a ratio above this costs nothing more, > 1; 0: it always costs
public record PolicyClip(double low, double high, double dual) {
    public PolicyClip {
        check(low >= 0 && low <= 1, "low", low, "in [0, 1]");
        check(high >= 0, "high", high, ">= 0");
        check(dual == 0 || dual > 1, "dual", dual, "0 or > 1");
    }

    /// What a ratio is held to.
    ///
    /// @param objective of the tokens, in rewards
    /// @param held at which bound, if any
    record Clipped(double objective, Bound held) {}

    /// The bound that a ratio is held at.
    enum Bound {
        NONE,
        LOW,
        HIGH,
        DUAL
    }

    /// The objective of a ratio: `min(r A, clip(r, 1 − low, 1 + high) A)`, and where A < 0 not below `dual · A`.
    Clipped clip(double ratio, double advantage) {
        var free = ratio * advantage;
        var near = Math.clamp(ratio, 1 - low, 1 + high) * advantage;
        if (near < free) {
            return new Clipped(near, advantage > 0 ? Bound.HIGH : Bound.LOW);
        }
        if (dual > 0 && advantage < 0 && ratio > dual) {
            return new Clipped(dual * advantage, Bound.DUAL);
        }
        return new Clipped(free, Bound.NONE);
    }

    private static void check(boolean holds, String name, double got, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(name + ": got " + got + ", expected " + expected);
        }
    }
}
