package dev.millrace.learner.problems;

/// What the problems of one batch have in common.
public enum ProblemGrouping {
    /// Nothing: they come as the data has them.
    NONE,
    /// Their family.
    FAMILY,
    /// They are about equally difficult.
    DIFFICULTY
}
