package dev.millrace.learner.step;

import dev.millrace.learner.algorithm.AlgorithmSettings;
import dev.millrace.learner.algorithm.ReferenceKl;
import dev.millrace.learner.formula.advantage.OverlongPenalty;

/// The reward of each written token: the verifier's for tokens, the trajectory's after the last one, with the
/// overlong penalty, and where asked for less what each token has moved away from the reference.
final class ShapedRewards {
    private ShapedRewards() {}

    /// Rewards of a sample, `[l]`.
    static double[] of(Readings.Read read, AlgorithmSettings settings) {
        var sample = read.sample();
        var rewards = sample.rewards();
        rewards[rewards.length - 1] += penalty(read, settings);
        if (settings.objective().auxiliary().referenceKl() instanceof ReferenceKl.InReward(double weight)) {
            var outputs = read.outputs();
            for (var t = 0; t < rewards.length; t++) {
                rewards[t] -= weight * (outputs.logProbs()[t] - outputs.referenceLogProbs()[t]);
            }
        }
        return rewards;
    }

    private static double penalty(Readings.Read read, AlgorithmSettings settings) {
        var sample = read.sample();
        var buffer = settings.filters().overlong().buffer(sample.maxTokens());
        return buffer == 0 ? 0 : OverlongPenalty.of(sample.length(), sample.maxTokens(), buffer);
    }
}
