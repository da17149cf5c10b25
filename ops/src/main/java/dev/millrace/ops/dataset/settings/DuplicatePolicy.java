package dev.millrace.ops.dataset.settings;

/// What is done about a problem whose prompt came before.
public enum DuplicatePolicy {
    /// It is a problem like any other, but counted.
    KEEP,
    /// It is left out and counted.
    DROP
}
