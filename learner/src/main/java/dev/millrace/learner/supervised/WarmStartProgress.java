package dev.millrace.learner.supervised;

/// What one update of a warm start did.
///
/// @param step the update, from 1
/// @param steps how many there will be
/// @param loss mean negative log-likelihood of its demonstrations' response tokens before the update, in nats a token
/// @param gradientNorm Euclidean norm of the gradient before clipping
/// @param tokens tokens read by it, prompts and responses
public record WarmStartProgress(int step, int steps, double loss, double gradientNorm, long tokens) {}
