package dev.millrace.verifiers.judging;

/// The worker processes of a verifier.
///
/// @param processes how many
/// @param spares how many more stand ready to take the place of one that was killed
/// @param budgetMillis how long a verifier may take for one call, in ms
/// @param graceMillis how long after it was interrupted it may still take before its process is killed, in ms
/// @param heapMegabytes heap of a process, in MiB
/// @param outputMegabytes what a process may print before it is killed, in MiB
public record WorkerSettings(
        int processes, int spares, int budgetMillis, int graceMillis, int heapMegabytes, int outputMegabytes) {
    /// Two processes and a spare, 10 s a call, 256 MiB each.
    public static final WorkerSettings DEFAULT = new WorkerSettings(2, 1, 10_000, 500, 256, 16);

    public WorkerSettings {
        check("processes", processes, 1);
        check("spares", spares, 0);
        check("budgetMillis", budgetMillis, 1);
        check("graceMillis", graceMillis, 0);
        check("heapMegabytes", heapMegabytes, 16);
        check("outputMegabytes", outputMegabytes, 1);
    }

    private static void check(String name, int got, int least) {
        if (got < least) {
            throw new IllegalArgumentException(name + ": got " + got + ", expected >= " + least);
        }
    }
}
