package dev.millrace.ops.dataset.settings;

/// What is done about a row that is no problem.
public enum BadRowPolicy {
    /// The data set is refused.
    STOP,
    /// The row is left out and counted.
    SKIP
}
