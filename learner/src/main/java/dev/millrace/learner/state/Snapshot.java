package dev.millrace.learner.state;

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
        Times times) {}
