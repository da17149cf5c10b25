package dev.millrace.learner.credit;

import dev.millrace.learner.problems.ProblemGrouping;
import dev.millrace.messages.prompt.Sampling;

/// What one policy step consumes, and how far generation may run ahead of it.
///
/// @param prompts prompts a step
/// @param groupSize responses a prompt
/// @param maxStaleness the largest allowed difference between the learner's version at a step and the version
///     that wrote the oldest token in its batch; 0: generators and learner take turns
/// @param grouping what the problems of a batch have in common; prompts go out in runs of `prompts`, so with
///     dynamic sampling, which takes as many as it needs, a batch may hold parts of several runs
/// @param sampling how responses are drawn
public record BatchSettings(int prompts, int groupSize, int maxStaleness, ProblemGrouping grouping, Sampling sampling) {
    public BatchSettings {
        Check.atLeast(1, prompts, "prompts");
        Check.atLeast(1, groupSize, "groupSize");
        Check.atLeast(0, maxStaleness, "maxStaleness");
        if (sampling.temperature() == 0) {
            throw new IllegalArgumentException("sampling.temperature: got 0, expected > 0: greedy responses of a prompt"
                    + " are all the same and teach nothing");
        }
    }

    /// The most training prompts that are out at a time. A batch that is consumed at version `v` was issued
    /// when version `v − maxStaleness` was published, at the earliest: the batches between are all that was
    /// out before it.
    public int credit() {
        return Math.multiplyExact(1 + maxStaleness, prompts);
    }
}
