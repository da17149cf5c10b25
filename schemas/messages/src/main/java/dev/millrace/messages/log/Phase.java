package dev.millrace.messages.log;

/// What a learner step did.
public enum Phase {
    /// The critic alone was updated, on returns of the fixed initial policy.
    VALUE_PRETRAINING,
    /// The policy was updated, and the critic with it.
    POLICY,
    /// Nothing was taken in and nothing moved: the next policy step needs more prompts than are out.
    REFILL
}
