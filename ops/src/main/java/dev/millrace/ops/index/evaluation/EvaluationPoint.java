package dev.millrace.ops.index.evaluation;

import dev.millrace.learner.evaluation.EvaluationResult;

/// An evaluation that came back as a whole, and where it stands.
///
/// @param result what it came to
/// @param row of the step after which it was asked
/// @param version of the policy then
public record EvaluationPoint(EvaluationResult result, int row, long version) {}
