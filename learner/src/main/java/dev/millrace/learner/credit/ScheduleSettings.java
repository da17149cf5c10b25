package dev.millrace.learner.credit;

/// What happens when, counted in policy steps.
///
/// @param steps policy steps of the run; 0: the run evaluates the initial policy and ends
/// @param evaluateEvery steps between evaluations beside those before the first and after the last step; 0: none
/// @param checkpointEvery steps between checkpoints
/// @param keepCheckpoints how many of the newest checkpoints are kept; more than one survives a damaged file
public record ScheduleSettings(int steps, int evaluateEvery, int checkpointEvery, int keepCheckpoints) {
    public ScheduleSettings {
        Check.atLeast(0, steps, "steps");
        Check.atLeast(0, evaluateEvery, "evaluateEvery");
        Check.atLeast(1, checkpointEvery, "checkpointEvery");
        Check.atLeast(1, keepCheckpoints, "keepCheckpoints");
    }
}
