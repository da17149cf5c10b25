package dev.millrace.learner.evaluation;

import java.util.List;

/// An evaluation that has not come back as a whole.
///
/// @param question what was asked
/// @param waiting numbers of the prompts that have not come back
/// @param answers what came back so far
public record OpenEvaluation(EvaluationResult.Question question, List<Long> waiting, EvaluationResult.Answers answers) {
    public OpenEvaluation {
        waiting = List.copyOf(waiting);
    }

    /// Whether every prompt came back.
    public boolean isComplete() {
        return waiting.isEmpty();
    }

    /// With one more prompt back.
    ///
    /// @param number the prompt's
    /// @param more answers with it
    OpenEvaluation with(long number, EvaluationResult.Answers more) {
        return new OpenEvaluation(
                question, waiting.stream().filter(each -> each != number).toList(), more);
    }

    /// What came of it.
    EvaluationResult result() {
        return new EvaluationResult(question, answers);
    }
}
