package dev.millrace.verifier.sandbox;

import java.time.Duration;

/// What a program in a sandbox may use.
///
/// @param time from start to end
/// @param memoryBytes of address space, each process
/// @param diskBytes written to the working folder
/// @param outputBytes of standard output, and as many of standard error; it is killed when it writes more
/// @param processes at once, threads counted
public record SandboxLimits(Duration time, long memoryBytes, long diskBytes, int outputBytes, int processes) {
    /// 10 s, 1 GiB of memory, 64 MiB of files, 1 MiB of output, 32 processes.
    public static final SandboxLimits DEFAULT =
            new SandboxLimits(Duration.ofSeconds(10), 1L << 30, 64L << 20, 1 << 20, 32);
}
