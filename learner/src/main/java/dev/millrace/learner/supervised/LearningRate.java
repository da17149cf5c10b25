package dev.millrace.learner.supervised;

/// A learning rate that rises linearly to its peak and then falls along half a cosine.
///
/// ```
/// rate(s) = peak · (s + 1) / warmUp                                          for s < warmUp
/// rate(s) = peak · (floor + (1 − floor) · (1 + cos(π·(s − warmUp)/(steps − warmUp))) / 2)   after
/// ```
///
/// @param peak the largest rate
/// @param warmUp updates until it is reached
/// @param floor share of the peak that the last updates still have
public record LearningRate(double peak, int warmUp, double floor) {
    public LearningRate {
        check(peak > 0 && Double.isFinite(peak), "learning rate peak", peak, "> 0");
        check(warmUp >= 0, "learning rate warmUp", warmUp, ">= 0");
        check(floor >= 0 && floor <= 1, "learning rate floor", floor, "in [0, 1]");
    }

    /// The rate of one update.
    ///
    /// @param step the update, from 0
    /// @param steps how many there will be
    public double at(int step, int steps) {
        if (step < warmUp) {
            return peak * (step + 1) / warmUp;
        }
        double progress = (step - warmUp) / (double) Math.max(1, steps - warmUp);
        return peak * (floor + (1 - floor) * (1 + StrictMath.cos(Math.PI * progress)) / 2);
    }

    private static void check(boolean holds, String name, Number got, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(name + ": got " + got + ", expected " + expected);
        }
    }
}
