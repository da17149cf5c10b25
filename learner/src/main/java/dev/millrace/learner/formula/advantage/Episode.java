package dev.millrace.learner.formula.advantage;

import dev.millrace.learner.formula.Reals;
import java.util.Arrays;

/// One response, as advantage estimation sees it.
///
/// @param rewards reward after each token, `[T]`
/// @param values critic's value of the state before each token, `[T]`
/// @param lossMask which tokens the policy wrote, `[T]`; the others are skipped as if they were not there
/// @param bootstrapValue value of the state after the last token: 0 where the response ended, the critic's value
/// where it was cut off and is meant to go on
public record Episode(Reals rewards, Reals values, boolean[] lossMask, double bootstrapValue) {
    public Episode {
        Reals.requireSameSize("values", rewards.size(), values.size());
        Reals.requireSameSize("lossMask", rewards.size(), lossMask.length);
    }

    /// A response all of whose tokens the policy wrote, with its only reward after the last one, where it ended.
    ///
    /// @param reward after the last token
    /// @param values critic's value of the state before each token, `[T]`
    public static Episode ended(double reward, Reals values) {
        var rewards = new double[values.size()];
        var mask = new boolean[values.size()];
        Arrays.fill(mask, true);
        if (rewards.length > 0) {
            rewards[rewards.length - 1] = reward;
        }
        return new Episode(Reals.of(rewards), values, mask, 0);
    }

    /// How many tokens there are, `T`.
    public int size() {
        return lossMask.length;
    }
}
