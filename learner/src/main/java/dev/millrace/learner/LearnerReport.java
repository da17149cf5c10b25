package dev.millrace.learner;

import dev.millrace.learner.evaluation.EvaluationResult;
import dev.millrace.learner.evaluation.Moment;
import dev.millrace.learner.state.Counts;
import dev.millrace.learner.state.Progress;
import dev.millrace.learner.state.Times;
import java.util.List;
import java.util.Optional;

/// What became of a run, so far or in the end.
///
/// @param finished whether every step was taken and every evaluation came back
/// @param progress how far it is
/// @param evaluations results, in the order in which they became complete
/// @param counts what was counted
/// @param times where the time went
/// @param idle who waited how much
/// @param policyDigest SHA-256 of the policy's float32 weights
public record LearnerReport(
        boolean finished,
        Progress progress,
        List<EvaluationResult> evaluations,
        Counts counts,
        Times times,
        Idle idle,
        String policyDigest) {
    /// The share of time in which each role waited, in [0, 1].
    ///
    /// @param learner of value-pretraining and reinforcement
    /// @param generators since this process's first trajectory, over all generators
    /// @param scorers the same of the scorers
    public record Idle(double learner, double generators, double scorers) {}

    public LearnerReport {
        evaluations = List.copyOf(evaluations);
    }

    /// The last result of a set at a moment.
    ///
    /// @param set its name
    /// @param moment when in the run
    public Optional<EvaluationResult> evaluation(String set, Moment moment) {
        return evaluations.stream()
                .filter(each ->
                        each.question().set().equals(set) && each.question().moment() == moment)
                .reduce((first, second) -> second);
    }
}
