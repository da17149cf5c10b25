package dev.millrace.messages.rollout;

import dev.millrace.verifier.Verdict;
import java.util.List;

/// A rollout with its verdict and reward.
///
/// @param rollout the response
/// @param verifier who judged it
/// @param verdict what was concluded, before anything is added to or taken from its reward
/// @param reward what it is worth in training: composed as configured, after the configured rule for verdicts that
/// carry no reward; NaN: leave it out
/// @param length tokens the policy wrote
/// @param parts what each verifier concluded, where the reward is composed of several
public record Trajectory(
        Rollout rollout, String verifier, Verdict verdict, double reward, int length, List<PartVerdict> parts) {
    public Trajectory {
        parts = List.copyOf(parts);
    }

    /// A trajectory that one verifier judged.
    public Trajectory(Rollout rollout, String verifier, Verdict verdict, double reward, int length) {
        this(rollout, verifier, verdict, reward, length, List.of());
    }
}
