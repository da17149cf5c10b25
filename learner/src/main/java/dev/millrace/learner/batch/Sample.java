package dev.millrace.learner.batch;

import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.policy.network.TokenSequence;

/// One trajectory that can be trained on: at least one token, and a reward.
///
/// @param prompt what it responds to
/// @param tokens prompt and response
/// @param rollout the response as it was generated
/// @param reward after its last token
/// @param accepted whether the verifier took it for right
public record Sample(PromptId prompt, TokenSequence tokens, Rollout rollout, double reward, boolean accepted) {
    static Sample of(PromptId prompt, int[] promptTokenIds, Trajectory trajectory) {
        var rollout = trajectory.rollout();
        return new Sample(
                prompt,
                new TokenSequence(promptTokenIds, rollout.tokenIds()),
                rollout,
                trajectory.reward(),
                trajectory.verdict().isAccepted());
    }

    /// Tokens the policy wrote, `T`.
    public int length() {
        return rollout.length();
    }

    /// Publications between the version that wrote the first token and another.
    ///
    /// @param version the learner's
    public long staleness(long version) {
        return version - rollout.oldestVersion();
    }

    /// From which token on the response was written by a version or a later one; its length if no token was.
    ///
    /// @param version the learner's
    public int firstTokenOf(long version) {
        return rollout.versions().stream()
                .filter(span -> span.version() >= version)
                .mapToInt(span -> span.from())
                .findFirst()
                .orElse(length());
    }
}
