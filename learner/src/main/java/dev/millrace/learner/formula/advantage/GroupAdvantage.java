package dev.millrace.learner.formula.advantage;

import dev.millrace.learner.formula.Moments;
import dev.millrace.learner.formula.Reals;

/// Advantages without a critic: a response against its siblings, the same for all its tokens.
///
/// ```
/// normalized_i  = (reward_i − mean) / (std + epsilon)      std with N − 1
/// centered_i    = reward_i − mean
/// leaveOneOut_i = reward_i − mean of the others = centered_i · N / (N − 1)
/// ```
///
/// | | shape | unit |
/// |---|---|---|
/// | rewards | `[N]`, the siblings of one prompt | reward |
/// | result | `[N]` | standard deviations, or reward |
///
/// Normalized: GRPO, arXiv 2402.03300, section 4.1.2; centered: Dr. GRPO, arXiv 2503.20783; leave-one-out: RLOO,
/// arXiv 2402.14740. A group of one has nobody to compare with: normalized and leave-one-out refuse it, centered
/// gives 0. Siblings with equal rewards get 0, and so teach nothing.
public final class GroupAdvantage {
    private GroupAdvantage() {}

    /// GRPO's: in standard deviations of the group.
    ///
    /// @param rewards of the siblings, at least two
    /// @param epsilon keeps the division finite, 1e-6
    public static double[] normalized(Reals rewards, double epsilon) {
        requireSiblings(rewards);
        var moments = Moments.of(rewards);
        var count = rewards.size();
        var deviation = Math.sqrt(moments.variance() * count / (count - 1));
        return scaled(rewards, 1 / (deviation + epsilon));
    }

    /// Dr. GRPO's: above the group's mean.
    ///
    /// @param rewards of the siblings
    public static double[] centered(Reals rewards) {
        return scaled(rewards, 1);
    }

    /// RLOO's: above the mean of the others.
    ///
    /// @param rewards of the siblings, at least two
    public static double[] leaveOneOut(Reals rewards) {
        requireSiblings(rewards);
        return scaled(rewards, rewards.size() / (rewards.size() - 1.0));
    }

    private static double[] scaled(Reals rewards, double scale) {
        var mean = Moments.of(rewards).mean();
        return rewards.stream().map(reward -> (reward - mean) * scale).toArray();
    }

    private static void requireSiblings(Reals rewards) {
        if (rewards.size() < 2) {
            throw new IllegalArgumentException("group: got " + rewards.size() + " responses, expected at least 2");
        }
    }
}
