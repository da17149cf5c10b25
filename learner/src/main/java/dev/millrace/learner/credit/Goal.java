package dev.millrace.learner.credit;

/// What a run ends with.
public enum Goal {
    /// A policy: value-pretraining where there is a critic without it, then the policy steps.
    POLICY,
    /// A critic: value-pretraining alone.
    CRITIC
}
