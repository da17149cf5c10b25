package dev.millrace.learner.conformance.trial;

/// The largest absolute error of some numbers.
///
/// @param numbers how many were compared
/// @param error the largest |got − expected|; NaN if one of them was not a number
/// @param place where it is; empty if nothing was compared
public record WorstError(long numbers, double error, String place) {
    static final WorstError NONE = new WorstError(0, 0, "");

    /// This one, or the other where that is worse, over the numbers of both.
    WorstError or(WorstError other) {
        var worse = numbers == 0 || Double.isNaN(other.error) || other.error > error ? other : this;
        return other.numbers == 0 ? this : new WorstError(numbers + other.numbers, worse.error, worse.place);
    }

    /// Whether no error is above a tolerance.
    ///
    /// @param tolerance the largest that passes
    public boolean isWithin(double tolerance) {
        return error <= tolerance;
    }
}
