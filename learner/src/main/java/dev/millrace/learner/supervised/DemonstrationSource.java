package dev.millrace.learner.supervised;

import dev.millrace.policy.network.TokenSequence;

/// Demonstrations to learn from: a pure function of the step, so that a schedule by steps is exactly repeatable.
@FunctionalInterface
public interface DemonstrationSource {
    /// Gives one demonstration.
    ///
    /// @param step the update that learns from it, from 0
    /// @param index its place in that update's batch, from 0
    /// @return the prompt, and the response that is to be imitated
    TokenSequence demonstration(int step, int index);
}
