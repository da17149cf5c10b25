package dev.millrace.learner.batch;

import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.policy.network.TokenSequence;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.FinishReason;
import java.util.Arrays;
import java.util.stream.IntStream;

/// One trajectory that can be trained on: at least one token that the policy wrote, and a reward.
///
/// Observed tokens are skipped: columns of a sample have a number for each *written* token, `[l]`.
///
/// @param prompt what it responds to
/// @param maxTokens the longest length its response may have
/// @param sibling its place in the group
/// @param tokens prompt and response
/// @param trajectory the response as it was generated, with its verdict and reward
public record Sample(PromptId prompt, int maxTokens, int sibling, TokenSequence tokens, Trajectory trajectory) {
    static Sample of(Prompt prompt, int[] promptTokenIds, int sibling, Trajectory trajectory) {
        return new Sample(
                prompt.id(),
                prompt.sampling().maxTokens(),
                sibling,
                new TokenSequence(promptTokenIds, trajectory.rollout().tokenIds()),
                trajectory);
    }

    /// The response as it was generated.
    public Rollout rollout() {
        return trajectory.rollout();
    }

    /// The reward after the last token.
    public double reward() {
        return trajectory.reward();
    }

    /// Whether the verifier took it for right.
    public boolean accepted() {
        return trajectory.verdict().isAccepted();
    }

    /// The reward after each written token, `[l]`: the verifier's rewards for tokens, if it gave any, and
    /// [#reward()] after the last.
    public double[] rewards() {
        var rewards = new double[length()];
        if (trajectory.verdict() instanceof Verdict.Scored scored
                && scored.tokenRewards().size() == size()) {
            rewards = written(scored.tokenRewards().stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray());
        }
        rewards[rewards.length - 1] += reward();
        return rewards;
    }

    /// Tokens the policy wrote, `l`.
    public int length() {
        return rollout().length();
    }

    /// Tokens of the response, observed ones included, `T`.
    public int size() {
        return rollout().tokenIds().length;
    }

    /// Whether it was cut off at the longest length.
    public boolean isTruncated() {
        return rollout().finishReason() == FinishReason.LENGTH;
    }

    /// Log-probabilities under the distribution each written token was sampled from, `[l]`.
    public double[] behaviorLogProbs() {
        var all = new double[size()];
        Arrays.setAll(all, t -> rollout().behaviorLogProbs()[t]);
        return written(all);
    }

    /// The numbers of the written tokens.
    ///
    /// @param all a number for each token of the response, `[T]` or longer
    public double[] written(double[] all) {
        var mask = rollout().lossMask();
        return IntStream.range(0, mask.length)
                .filter(t -> mask[t])
                .mapToDouble(t -> all[t])
                .toArray();
    }

    /// Numbers of the written tokens, and 0 for observed ones.
    ///
    /// @param written a number for each written token, `[l]`
    public double[] spread(double[] written) {
        var mask = rollout().lossMask();
        var all = new double[mask.length];
        var next = 0;
        for (var t = 0; t < mask.length; t++) {
            all[t] = mask[t] ? written[next++] : 0;
        }
        return all;
    }

    /// Publications between the version that wrote the first token and another.
    ///
    /// @param version the learner's
    public long staleness(long version) {
        return version - rollout().oldestVersion();
    }

    /// The version that wrote each written token, `[l]`.
    public long[] versions() {
        var all = new long[size()];
        for (var span : rollout().versions()) {
            Arrays.fill(all, span.from(), all.length, span.version());
        }
        var mask = rollout().lossMask();
        return IntStream.range(0, mask.length)
                .filter(t -> mask[t])
                .mapToLong(t -> all[t])
                .toArray();
    }
}
