package dev.millrace.learner.formula;

/// What a critic's output means.
///
/// ```
/// unbounded: value = z
/// bounded:   value = min + (max − min) · (1/2 + atan(z) / π)
/// ```
///
/// | | unit |
/// |---|---|
/// | z | the network's output |
/// | value | reward |
///
/// Bounded: arXiv 2608.23566, for rewards that are known to lie in a range; a value outside it cannot be
/// put out. Its slope falls as `1 / z²`, slower than a sigmoid's. An untrained head, z = 0, then values
/// every state at the middle.
public sealed interface ValueRange {
    /// The output is the value.
    record Unbounded() implements ValueRange {}

    /// Values lie between two rewards.
    ///
    /// @param min the least reward
    /// @param max the largest, > min
    record Bounded(double min, double max) implements ValueRange {
        public Bounded {
            if (!(max > min && Double.isFinite(max - min))) {
                throw new IllegalArgumentException("max: got " + max + ", expected > min (" + min + ") and finite");
            }
        }
    }

    /// The value of an output.
    ///
    /// @param z the network's
    default double value(double z) {
        return switch (this) {
            case Unbounded() -> z;
            case Bounded(double min, double max) -> min + (max - min) * (0.5 + Math.atan(z) / Math.PI);
        };
    }

    /// How the value changes with the output.
    ///
    /// @param z the network's
    default double slope(double z) {
        return switch (this) {
            case Unbounded() -> 1;
            case Bounded(double min, double max) -> (max - min) / (Math.PI * (1 + z * z));
        };
    }
}
