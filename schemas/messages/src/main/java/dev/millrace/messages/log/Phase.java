package dev.millrace.messages.log;

/// What a learner step updated.
public enum Phase {
    /// The critic alone, on returns of the fixed initial policy.
    VALUE_PRETRAINING,
    /// The policy, and the critic with it.
    POLICY
}
