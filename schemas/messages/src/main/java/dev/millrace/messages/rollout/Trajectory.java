package dev.millrace.messages.rollout;

/// A rollout with its verdict and reward.
///
/// @param rollout the response
/// @param verifier who judged it
/// @param verdict what was concluded
/// @param reward what it is worth in training, after the configured rule for verdicts that carry no reward; NaN: leave
/// it out
/// @param length tokens the policy wrote
public record Trajectory(Rollout rollout, String verifier, Verdict verdict, double reward, int length) {}
