package dev.millrace.verifiers.judging;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.composition.Leaf;
import dev.millrace.verifiers.statistics.VerifierStatistics;
import dev.millrace.verifiers.worker.WorkerException;
import dev.millrace.verifiers.worker.WorkerLimits;
import dev.millrace.verifiers.worker.WorkerSpec;
import dev.millrace.verifiers.worker.pool.WorkerPool;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A verifier in worker processes.
///
/// @param pool the processes
/// @param collected what the verifier counts and measures in them
record WorkerLeaf(WorkerPool pool, CollectedMetrics collected) implements LeafJudge {
    private static final Duration START = Duration.ofMinutes(1);

    /// Starts the workers.
    ///
    /// @throws IllegalArgumentException if the verifier refuses its settings
    /// @throws WorkerException if it cannot be made ready
    static WorkerLeaf open(Leaf leaf, JudgeSettings settings) {
        var spec = new WorkerSpec(leaf.name(), leaf.settings(), settings.plugins(), limits(settings.workers()));
        try {
            var collected = new CollectedMetrics();
            return new WorkerLeaf(WorkerPool.open(spec, collected), collected);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new WorkerException("verifier " + leaf.name() + ": interrupted before it was ready", interrupted);
        }
    }

    private static WorkerLimits limits(WorkerSettings settings) {
        return new WorkerLimits(
                Duration.ofMillis(settings.budgetMillis()),
                Duration.ofMillis(settings.graceMillis()),
                settings.processes(),
                settings.spares(),
                settings.heapMegabytes(),
                (long) settings.outputMegabytes() << 20,
                START);
    }

    @Override
    public List<Verdict> judge(List<VerifierRequest> siblings) throws InterruptedException {
        return pool.judge(siblings);
    }

    @Override
    public Map<String, Double> metrics() {
        return collected.values();
    }

    @Override
    public VerifierStatistics statistics() {
        return pool.statistics();
    }

    @Override
    public void close() {
        pool.close();
    }
}
