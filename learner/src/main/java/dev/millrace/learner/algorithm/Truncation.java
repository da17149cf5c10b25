package dev.millrace.learner.algorithm;

/// What follows the last token of a response that was cut off at the longest length.
public enum Truncation {
    /// Nothing: it is over, and worth its reward.
    ENDED,
    /// More of it: its reward, and what the critic values the state at in which it was cut off.
    BOOTSTRAPPED
}
