package dev.millrace.learner.formula;

/// Mean and population variance of some numbers, in two passes.
///
/// `mean = Σ x / N`, `variance = Σ (x − mean)² / N`; of no numbers both are 0.
///
/// @param count how many numbers
/// @param mean their mean
/// @param variance their population variance
public record Moments(int count, double mean, double variance) {
    /// Measures numbers.
    ///
    /// @param values any numbers, `[N]`
    public static Moments of(Reals values) {
        var count = values.size();
        if (count == 0) {
            return new Moments(0, 0, 0);
        }
        var mean = values.stream().sum() / count;
        var squares = values.stream().map(x -> (x - mean) * (x - mean)).sum();
        return new Moments(count, mean, squares / count);
    }

    /// The root of the variance.
    public double standardDeviation() {
        return Math.sqrt(variance);
    }
}
