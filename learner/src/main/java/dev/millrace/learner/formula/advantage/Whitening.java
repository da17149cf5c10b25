package dev.millrace.learner.formula.advantage;

import dev.millrace.learner.formula.Moments;
import dev.millrace.learner.formula.Reals;

/// Advantages shifted and scaled to mean 0 and deviation 1 over a batch.
///
/// `whitened_t = (advantage_t − mean) / (std + 1e-8)`, moments over all tokens of the batch.
///
/// | | shape | unit |
/// |---|---|---|
/// | advantages | `[N]` | reward |
/// | result | `[N]` | standard deviations |
///
/// Usual in PPO code, in none of the papers followed here, so off unless asked for. It hides from the policy that a
/// whole batch was better than expected.
public final class Whitening {
    private static final double EPSILON = 1e-8;

    private Whitening() {}

    /// Whitens advantages.
    ///
    /// @param advantages of all tokens of a batch
    public static double[] of(Reals advantages) {
        var moments = Moments.of(advantages);
        var scale = 1 / (moments.standardDeviation() + EPSILON);
        return advantages.stream().map(x -> (x - moments.mean()) * scale).toArray();
    }
}
