package dev.millrace.learner;

import dev.millrace.learner.problems.EvaluationSet;
import dev.millrace.learner.problems.ProblemSource;
import java.util.List;

/// What the learner asks.
///
/// @param training problems of value-pretraining and training, one after the other
/// @param evaluations asked before, during and after training; never trained on
public record LearnerData(ProblemSource training, List<EvaluationSet> evaluations) {
    public LearnerData {
        evaluations = List.copyOf(evaluations);
    }
}
