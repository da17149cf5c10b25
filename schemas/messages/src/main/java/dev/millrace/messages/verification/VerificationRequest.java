package dev.millrace.messages.verification;

import dev.millrace.messages.log.Position;
import dev.millrace.messages.rollout.RolloutGroup;

/// Rollouts that wait for verdicts from outside the scorer.
///
/// @param rollouts where they lie on `rollouts`
/// @param group what is to be judged
public record VerificationRequest(Position rollouts, RolloutGroup group) {}
