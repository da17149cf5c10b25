package dev.millrace.scorer.verifier;

import dev.millrace.messages.rollout.Verdict;

/// Judges responses. It is called by several threads at once, and should answer within milliseconds: the scorer waits.
///
/// What it throws becomes a [Verdict.Failed], which is never taken for a reward.
@FunctionalInterface
public interface Verifier extends AutoCloseable {
    /// Judges one response.
    Verdict verify(VerifierRequest request);

    /// Gives back what it holds; called once, after the last request.
    @Override
    default void close() {}
}
