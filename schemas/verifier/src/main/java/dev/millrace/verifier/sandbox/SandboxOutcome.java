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
        /// It ended by itself, with whatever exit code; also where the kernel refused it more time or memory.
        EXITED,
        /// It was killed: its time was spent.
        TIMED_OUT,
        /// It was killed: it wrote more than it may.
        OUTPUT_LIMIT,
        /// It was killed: its processes used more memory together than they may.
        MEMORY_LIMIT
    }
}
