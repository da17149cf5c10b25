package dev.millrace.learner.credit;

/// What a learner does next with the prompts that are out.
public sealed interface Next {
    /// It waits for one of them.
    record Wait() implements Next {}

    /// It takes a step.
    ///
    /// @param prompts how many of the next ones the step takes in
    record Take(int prompts) implements Next {}

    /// It issues more: all that are out came back, and too few of them teach anything.
    ///
    /// @param prompts how many
    record Refill(int prompts) implements Next {}
}
