package dev.millrace.messages.rollout;

import dev.millrace.verifier.request.FinishReason;

import java.util.Arrays;
import java.util.List;

/// One response as it was generated.
///
/// @param tokenIds the tokens after the prompt, `[T]`, with the end token if there is one
/// @param behaviorLogProbs `[T]`: log-probability of each under the distribution it was drawn from; means
/// nothing for observed tokens
/// @param versions which policy version wrote which tokens, in order; the first span starts at 0
/// @param observations which tokens the policy read and did not write, in order
/// @param finishReason why it ended
/// @param text the tokens as text, without special tokens
public record Rollout(
        int[] tokenIds,
        float[] behaviorLogProbs,
        List<VersionSpan> versions,
        List<Observation> observations,
        FinishReason finishReason,
        String text) {
    public Rollout {
        versions = List.copyOf(versions);
        observations = List.copyOf(observations);
        if (tokenIds.length != behaviorLogProbs.length) {
            throw new IllegalArgumentException("behaviorLogProbs: got " + behaviorLogProbs.length
                    + " values, expected one for each of " + tokenIds.length + " tokens");
        }
        if (versions.isEmpty() || versions.getFirst().from() != 0) {
            throw new IllegalArgumentException("versions: got " + versions + ", expected a first span from 0");
        }
        requireOrder(observations, tokenIds.length);
    }

    /// A response all of whose tokens the policy wrote.
    ///
    /// @param tokenIds `[T]`, with the end token if there is one
    /// @param behaviorLogProbs `[T]`: log-probability of each under the distribution it was drawn from
    /// @param versions which policy version wrote which tokens, in order; the first span starts at 0
    /// @param finishReason why it ended
    /// @param text the tokens as text, without special tokens
    public Rollout(
            int[] tokenIds,
            float[] behaviorLogProbs,
            List<VersionSpan> versions,
            FinishReason finishReason,
            String text) {
        this(tokenIds, behaviorLogProbs, versions, List.of(), finishReason, text);
    }

    private static void requireOrder(List<Observation> observations, int size) {
        var end = 0;
        for (var each : observations) {
            if (each.from() < end || each.until() > size) {
                throw new IllegalArgumentException(
                        "observations: got " + observations + ", expected them in order, within " + size + " tokens");
            }
            end = each.until();
        }
    }

    /// The number of tokens the policy wrote, `l`.
    public int length() {
        return tokenIds.length
                - observations.stream()
                        .mapToInt(each -> each.until() - each.from())
                        .sum();
    }

    /// Which tokens the policy wrote, `[T]`.
    public boolean[] lossMask() {
        var mask = new boolean[tokenIds.length];
        Arrays.fill(mask, true);
        observations.forEach(each -> Arrays.fill(mask, each.from(), each.until(), false));
        return mask;
    }

    /// The version that wrote the first token: staleness counts from it.
    public long oldestVersion() {
        return versions.getFirst().version();
    }
}
