package dev.millrace.learner.pretraining;

/// What value-pretraining came to.
///
/// @param rounds rounds of fresh trajectories that trained the critic
/// @param updates optimizer steps over all rounds
/// @param bestUpdate the update after which the critic was best: that critic was kept
/// @param start fit of the critic before the first update
/// @param best fit of the critic that was kept
public record PretrainingReport(int rounds, int updates, int bestUpdate, HeldOutFit start, HeldOutFit best) {}
