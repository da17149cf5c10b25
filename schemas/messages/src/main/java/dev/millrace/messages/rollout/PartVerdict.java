package dev.millrace.messages.rollout;

import dev.millrace.verifier.Verdict;

/// What one verifier concluded, of several that a reward is composed of.
///
/// @param verifier who judged
/// @param verdict what was concluded
public record PartVerdict(String verifier, Verdict verdict) {}
