package dev.millrace.learner.evaluation;

/// When in a run an evaluation was asked for.
public enum Moment {
    /// Before the first policy step.
    BEFORE,
    /// Between policy steps, while weights go on changing.
    DURING,
    /// After the last policy step.
    AFTER
}
