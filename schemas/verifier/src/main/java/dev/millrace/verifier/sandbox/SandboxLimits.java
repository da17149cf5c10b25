package dev.millrace.verifier.sandbox;

import java.time.Duration;

/// What a program in a sandbox may use.
///
/// @param time from start to end
/// @param memoryBytes of address space of each process, and of memory that all of them use together
/// @param diskBytes of files it writes; 0: it can write none
/// @param outputBytes of standard output, and as many of standard error; it is killed when it writes more
/// @param processes at once, threads counted
public record SandboxLimits(Duration time, long memoryBytes, long diskBytes, int outputBytes, int processes) {
    /// 10 s, 1 GiB of memory, 16 MiB of files, 1 MiB of output, 32 processes.
    public static final SandboxLimits DEFAULT =
            new SandboxLimits(Duration.ofSeconds(10), 1L << 30, 16L << 20, 1 << 20, 32);

    /// @throws IllegalArgumentException if a limit leaves nothing to run with
    public SandboxLimits {
        if (!time.isPositive() || memoryBytes < 1 || diskBytes < 0 || outputBytes < 0 || processes < 1) {
            throw new IllegalArgumentException("limits: got " + time + ", " + memoryBytes + " bytes of memory, "
                    + diskBytes + " of files, " + outputBytes + " of output, " + processes
                    + " processes, expected time, memory and processes > 0, the others >= 0");
        }
    }

    /// The same with another time.
    public SandboxLimits within(Duration other) {
        return new SandboxLimits(other, memoryBytes, diskBytes, outputBytes, processes);
    }
}
