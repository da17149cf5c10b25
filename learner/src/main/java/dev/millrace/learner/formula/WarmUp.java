package dev.millrace.learner.formula;

/// A learning rate that rises in equal steps and then stays.
///
/// `rate(step) = peak · min(1, step / warmUpSteps)`
///
/// | | unit |
/// |---|---|
/// | step | updates of the weights' owner, from 1 |
/// | peak, result | learning rate |
///
/// VAPO (arXiv 2504.05118), section 5.1, "warmup-constant"; the length of the warm-up is not stated there. The first
/// step already moves: its rate is `peak / warmUpSteps`, not 0.
public final class WarmUp {
    private WarmUp() {}

    /// The learning rate of a step.
    ///
    /// @param peak the rate after the warm-up
    /// @param step from 1
    /// @param warmUpSteps how many steps it rises; 0: it does not
    /// @throws IllegalArgumentException if the step is below 1 or the warm-up negative
    public static double rate(double peak, long step, int warmUpSteps) {
        if (step < 1) {
            throw new IllegalArgumentException("step: got " + step + ", expected >= 1");
        }
        if (warmUpSteps < 0) {
            throw new IllegalArgumentException("warmUpSteps: got " + warmUpSteps + ", expected >= 0");
        }
        return step >= warmUpSteps ? peak : peak * step / warmUpSteps;
    }
}
