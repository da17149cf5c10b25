package dev.millrace.learner.credit;

/// What happens when, counted in policy steps.
///
/// @param goal what the run ends with; with a critic as the goal there are neither policy steps nor evaluations
/// @param steps policy steps of the run; 0: the run evaluates the initial policy and ends
/// @param evaluateEvery steps between evaluations beside those before the first and after the last step; 0: none
/// @param checkpointEvery steps between checkpoints
/// @param keepCheckpoints how many of the newest checkpoints are kept; more than one survives a damaged file
/// @param deadline how long a prompt is waited for
public record ScheduleSettings(
        Goal goal, int steps, int evaluateEvery, int checkpointEvery, int keepCheckpoints, DeadlineSettings deadline) {
    public ScheduleSettings {
        Check.atLeast(0, steps, "steps");
        Check.atLeast(0, evaluateEvery, "evaluateEvery");
        Check.atLeast(1, checkpointEvery, "checkpointEvery");
        Check.atLeast(1, keepCheckpoints, "keepCheckpoints");
    }

    /// A schedule whose goal is a policy.
    ///
    /// @param steps policy steps of the run
    /// @param evaluateEvery steps between evaluations
    /// @param checkpointEvery steps between checkpoints
    /// @param keepCheckpoints how many of the newest checkpoints are kept
    public ScheduleSettings(int steps, int evaluateEvery, int checkpointEvery, int keepCheckpoints) {
        this(Goal.POLICY, steps, evaluateEvery, checkpointEvery, keepCheckpoints, DeadlineSettings.DEFAULT);
    }

    /// Policy steps that the run takes.
    public int policySteps() {
        return goal == Goal.CRITIC ? 0 : steps;
    }

    /// Whether a critic is of any use to the run.
    public boolean needsCritic() {
        return goal == Goal.CRITIC || steps > 0;
    }
}
