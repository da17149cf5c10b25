package dev.millrace.learner.checkpoint;

/// Which networks an algorithm has beside the policy.
///
/// @param critic whether it has a critic
/// @param reference whether it compares with the initial policy
public record ModelNeeds(boolean critic, boolean reference) {}
