package dev.millrace.learner.problems;

import dev.millrace.verifier.request.Problem;

/// The problems of a data set, in the order in which the learner takes them: an infinite stream, or shuffled
/// epochs.
@FunctionalInterface
public interface ProblemSource {
    /// Gives one problem: a pure function of the index, so that a cursor is all that a checkpoint holds of a
    /// source.
    ///
    /// @param index its place in the order, from 0
    /// @return the problem
    Problem problem(long index);
}
