package dev.millrace.verifiers.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What a verifier in worker processes may use.
///
/// @param budget of one call: of one response, a batch or a group; when it is spent, the verifier is interrupted
/// @param grace between that and the end of its process, for a verifier that does not heed it
/// @param workers processes that are called
/// @param spares processes that wait, ready, to replace one that had to be ended
/// @param heapMegabytes of Java heap, each process
/// @param outputBytes of standard output and error between two answers of a process; it is ended when it
///     writes more
/// @param startTimeout of a process, until its verifier is warm
public record WorkerLimits(
        Duration budget,
        Duration grace,
        int workers,
        int spares,
        int heapMegabytes,
        long outputBytes,
        Duration startTimeout) {
    /// 10 s and half a second of grace, 2 workers and a spare, 256 MiB of heap, 16 MiB of output, a minute to
    /// start.
    public static final WorkerLimits DEFAULT = new WorkerLimits(
            Duration.ofSeconds(10), Duration.ofMillis(500), 2, 1, 256, 16L << 20, Duration.ofMinutes(1));

    /// @throws IllegalArgumentException with all values that cannot be, if there are any
    public WorkerLimits {
        List<String> problems = new ArrayList<>();
        requireAtLeast(1, "budget", budget.toMillis(), problems);
        requireAtLeast(0, "grace", grace.toMillis(), problems);
        requireAtLeast(1, "workers", workers, problems);
        requireAtLeast(0, "spares", spares, problems);
        requireAtLeast(16, "heapMegabytes", heapMegabytes, problems);
        requireAtLeast(1, "outputBytes", outputBytes, problems);
        requireAtLeast(1, "startTimeout", startTimeout.toMillis(), problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    /// The same with another budget.
    public WorkerLimits withBudget(Duration other, Duration otherGrace) {
        return new WorkerLimits(other, otherGrace, workers, spares, heapMegabytes, outputBytes, startTimeout);
    }

    /// The same with other processes.
    public WorkerLimits withWorkers(int others, int otherSpares) {
        return new WorkerLimits(budget, grace, others, otherSpares, heapMegabytes, outputBytes, startTimeout);
    }

    /// The same with other sizes.
    public WorkerLimits withSizes(int otherHeapMegabytes, long otherOutputBytes) {
        return new WorkerLimits(budget, grace, workers, spares, otherHeapMegabytes, otherOutputBytes, startTimeout);
    }

    private static void requireAtLeast(long least, String name, long value, List<String> problems) {
        if (value < least) {
            problems.add(name + ": got " + value + ", expected at least " + least);
        }
    }
}
