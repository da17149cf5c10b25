package dev.millrace.messages.prompt;

/// Why a prompt was issued, and so who consumes what comes back.
public enum Purpose {
    /// Its trajectories train the policy and the critic.
    TRAINING,
    /// Its trajectories, of the fixed initial policy, train the critic before the first policy update.
    VALUE_PRETRAINING,
    /// Its trajectories are counted and trained on by nobody.
    EVALUATION
}
