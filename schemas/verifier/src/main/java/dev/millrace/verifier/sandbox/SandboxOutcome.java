package dev.millrace.verifier.sandbox;

/// How a program ended.
///
/// @param end what ended it
/// @param exitCode its exit code; 128 + the signal where one ended it
/// @param output what it wrote to standard output, within the limit
/// @param errors what it wrote to standard error, within the limit
public record SandboxOutcome(End end, int exitCode, byte[] output, byte[] errors) {
    /// What ended a program.
    public enum End {
        /// It ended by itself, with whatever exit code.
        EXITED,
        /// Its time or the budget was spent.
        TIMED_OUT,
        /// It wrote more than it may.
        OUTPUT_LIMIT
    }
}
