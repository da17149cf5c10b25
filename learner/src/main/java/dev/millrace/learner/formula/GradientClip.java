package dev.millrace.learner.formula;

/// What all gradients of a network are multiplied with, so that their common norm stays within a bound.
///
/// `factor = min(1, maxNorm / norm)`
///
/// | | unit |
/// |---|---|
/// | norm | Euclidean, over all weights together |
/// | result | in (0, 1] |
///
/// Pascanu et al., arXiv 1211.5063, algorithm 1. PyTorch adds 1e-6 to the norm, ours does not. A norm that is not
/// finite gives no usable factor: refuse the gradient before asking.
public final class GradientClip {
    private GradientClip() {}

    /// The factor for a gradient.
    ///
    /// @param norm of the gradient
    /// @param maxNorm the bound, positive; infinite: never clips
    /// @throws IllegalArgumentException if the bound is not positive
    public static double factor(double norm, double maxNorm) {
        if (!(maxNorm > 0)) {
            throw new IllegalArgumentException("maxNorm: got " + maxNorm + ", expected > 0");
        }
        return norm > maxNorm ? maxNorm / norm : 1;
    }
}
