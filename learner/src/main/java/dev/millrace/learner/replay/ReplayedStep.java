package dev.millrace.learner.replay;

import dev.millrace.learner.batch.AssessedSample;
import dev.millrace.learner.credit.Batch;
import dev.millrace.learner.metric.StepOutcome;
import dev.millrace.learner.state.Progress;
import dev.millrace.messages.log.Phase;
import java.util.List;
import java.util.Map;

/// A step that was done again.
///
/// @param phase what it did
/// @param progress after it
/// @param batch what it took in
/// @param outcome what it measured
/// @param assessed what it made of each sample
/// @param digests SHA-256 of the networks after it, by name
public record ReplayedStep(
        Phase phase,
        Progress progress,
        Batch batch,
        StepOutcome outcome,
        List<AssessedSample> assessed,
        Map<String, String> digests) {
    public ReplayedStep {
        assessed = List.copyOf(assessed);
        digests = Map.copyOf(digests);
    }
}
