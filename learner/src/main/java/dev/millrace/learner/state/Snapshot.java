package dev.millrace.learner.state;

import dev.millrace.learner.credit.PromptIssuer;
import dev.millrace.learner.log.LogPositions;
import java.util.List;

/// Everything that a checkpoint keeps beside weights and optimizer state.
///
/// @param run the run's name
/// @param configuration digest of the configuration it ran under
/// @param progress how far it is
/// @param flow prompts and the log
/// @param evaluations asked and answered
/// @param counts what was counted
/// @param times where the time went
public record Snapshot(
        String run,
        String configuration,
        Progress progress,
        Flow flow,
        EvaluationState evaluations,
        Counts counts,
        Times times) {
    /// Of networks that were trained from a log alone: no prompt is out, nothing was counted.
    ///
    /// @param run the run's name
    /// @param configuration digest of the configuration it ran under
    /// @param progress how far it is
    public static Snapshot ofReplay(String run, String configuration, Progress progress) {
        var flow = new Flow(0, new PromptIssuer.Cursors(0, 0), List.of(), List.of(), LogPositions.START, Shortage.NONE);
        var evaluations = new EvaluationState(List.of(), List.of());
        return new Snapshot(run, configuration, progress, flow, evaluations, Counts.NONE, Times.NONE);
    }
}
