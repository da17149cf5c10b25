package dev.millrace.messages.rollout;

import java.util.List;

/// One response as it was generated.
///
/// @param tokenIds the tokens the policy wrote, `[T]`, with the end token if there is one
/// @param behaviorLogProbs `[T]`: log-probability of each under the distribution it was drawn from
/// @param versions which policy version wrote which tokens, in order; the first span starts at 0
/// @param finishReason why it ended
/// @param text the tokens as text, without special tokens
public record Rollout(
        int[] tokenIds, float[] behaviorLogProbs, List<VersionSpan> versions, FinishReason finishReason, String text) {
    public Rollout {
        versions = List.copyOf(versions);
        if (tokenIds.length != behaviorLogProbs.length) {
            throw new IllegalArgumentException("behaviorLogProbs: got " + behaviorLogProbs.length
                    + " values, expected one for each of " + tokenIds.length + " tokens");
        }
        if (versions.isEmpty() || versions.getFirst().from() != 0) {
            throw new IllegalArgumentException("versions: got " + versions + ", expected a first span from 0");
        }
    }

    /// The number of tokens the policy wrote.
    public int length() {
        return tokenIds.length;
    }

    /// The version that wrote the first token: staleness counts from it.
    public long oldestVersion() {
        return versions.getFirst().version();
    }
}
