package dev.millrace.learner.state;

import dev.millrace.learner.evaluation.EvaluationResult;
import dev.millrace.learner.evaluation.OpenEvaluation;
import java.util.List;

/// The evaluations, as a checkpoint holds them.
///
/// @param open what has not come back as a whole
/// @param results what has
public record EvaluationState(List<OpenEvaluation> open, List<EvaluationResult> results) {
    public EvaluationState {
        open = List.copyOf(open);
        results = List.copyOf(results);
    }
}
