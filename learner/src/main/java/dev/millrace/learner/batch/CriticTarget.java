package dev.millrace.learner.batch;

import dev.millrace.learner.formula.Reals;
import dev.millrace.learner.formula.advantage.Episode;
import dev.millrace.learner.formula.advantage.GeneralizedAdvantage;
import java.util.Arrays;

/// What the critic learns from one sample.
///
/// @param sample the trajectory
/// @param oldValues of the critic at the step's start, `[l]`, reward
/// @param returns what its values should be, `[l]`, reward
public record CriticTarget(Sample sample, double[] oldValues, double[] returns) {
    /// A target that no critic had a part in: the discounted reward that came, lambda 1.
    ///
    /// @param sample the trajectory
    /// @param gamma discount
    public static CriticTarget monteCarlo(Sample sample, double gamma) {
        var nothing = new double[sample.length()];
        var mask = new boolean[nothing.length];
        Arrays.fill(mask, true);
        var episode = new Episode(Reals.of(sample.rewards()), Reals.of(nothing), mask, 0);
        return new CriticTarget(sample, nothing, GeneralizedAdvantage.returns(episode, gamma, 1));
    }
}
