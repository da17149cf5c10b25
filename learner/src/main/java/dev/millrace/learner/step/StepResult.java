package dev.millrace.learner.step;

import dev.millrace.learner.batch.AssessedSample;
import dev.millrace.learner.metric.StepOutcome;
import java.util.List;

/// What a policy step did.
///
/// @param outcome what it measured
/// @param assessed what it made of each sample before anything moved
public record StepResult(StepOutcome outcome, List<AssessedSample> assessed) {
    public StepResult {
        assessed = List.copyOf(assessed);
    }
}
