package dev.millrace.generators.answering;

/// How long the decode loop stood still to take new weights.
///
/// @param count how often
/// @param totalNanos nanoseconds in all
/// @param lastNanos nanoseconds of the last pause; 0 before the first
/// @param longestNanos nanoseconds of the longest pause
public record WeightsPauses(long count, long totalNanos, long lastNanos, long longestNanos) {
    /// None yet.
    public static final WeightsPauses NONE = new WeightsPauses(0, 0, 0, 0);

    /// These and one more.
    WeightsPauses and(long nanos) {
        return new WeightsPauses(count + 1, totalNanos + nanos, nanos, Math.max(longestNanos, nanos));
    }

    /// Nanoseconds of a pause, on average; 0 before the first.
    public long meanNanos() {
        return count == 0 ? 0 : totalNanos / count;
    }
}
