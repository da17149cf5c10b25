package dev.millrace.generators.answering;

/// How long the decode loop stood still to take new weights, which were made ready beside it.
///
/// @param count how often
/// @param totalNanos nanoseconds in all
/// @param lastNanos nanoseconds of the last pause; 0 before the first
/// @param longestNanos nanoseconds of the longest pause
/// @param longestSteps the longest pause in decode steps, as long as they were on average until then
public record WeightsPauses(long count, long totalNanos, long lastNanos, long longestNanos, double longestSteps) {
    /// None yet.
    public static final WeightsPauses NONE = new WeightsPauses(0, 0, 0, 0, 0);

    /// These and one more.
    ///
    /// @param nanos how long it was
    /// @param stepNanos how long a decode step takes; 0 before the first
    WeightsPauses and(long nanos, double stepNanos) {
        double steps = stepNanos == 0 ? 0 : nanos / stepNanos;
        return new WeightsPauses(
                count + 1, totalNanos + nanos, nanos, Math.max(longestNanos, nanos), Math.max(longestSteps, steps));
    }

    /// Nanoseconds of a pause, on average; 0 before the first.
    public long meanNanos() {
        return count == 0 ? 0 : totalNanos / count;
    }
}
