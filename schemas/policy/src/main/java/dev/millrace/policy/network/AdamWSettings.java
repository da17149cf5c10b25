package dev.millrace.policy.network;

/// Settings of AdamW (arXiv 1711.05101) that stay the same over a run.
///
/// @param beta1 decay of the first moment
/// @param beta2 decay of the second moment
/// @param epsilon added to the root of the second moment
/// @param weightDecay decoupled decay, times the learning rate
public record AdamWSettings(double beta1, double beta2, double epsilon, double weightDecay) {}
