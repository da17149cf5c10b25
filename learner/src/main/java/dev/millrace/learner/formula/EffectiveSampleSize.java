package dev.millrace.learner.formula;

/// What share of weighted samples counts: 1 where all weights are equal, 1 / N where one of N has all the weight.
///
/// `effectiveSampleSize = (Σ w)² / (N · Σ w²)`
///
/// | | shape | unit |
/// |---|---|---|
/// | weights | `[N]` | ratio, ≥ 0 |
/// | result | | share, in [1/N, 1] |
///
/// Kish's approximate formula. No weights, or only zeros: 0.
public final class EffectiveSampleSize {
    private EffectiveSampleSize() {}

    /// Measures weights.
    ///
    /// @param weights importance weights, `[N]`
    public static double of(Reals weights) {
        var sum = weights.stream().sum();
        var squares = weights.stream().map(weight -> weight * weight).sum();
        return squares == 0 ? 0 : sum * sum / (weights.size() * squares);
    }
}
