package dev.millrace.ops.results;

/// What became of a run of a comparison.
public sealed interface RunOutcome {
    /// Which run.
    RunKey key();

    /// Every step was taken.
    ///
    /// @param key which run
    /// @param curves what was measured on the way
    record Finished(RunKey key, RunCurves curves) implements RunOutcome {}

    /// It could not go on.
    ///
    /// @param key which run
    /// @param reason in one line
    record Failed(RunKey key, String reason) implements RunOutcome {}
}
