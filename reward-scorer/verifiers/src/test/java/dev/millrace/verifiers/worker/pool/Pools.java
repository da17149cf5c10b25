package dev.millrace.verifiers.worker.pool;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.VerifierMetrics;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.Requests;
import dev.millrace.verifiers.worker.WorkerLimits;
import dev.millrace.verifiers.worker.WorkerSpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Pools of the verifier that does what the response says.
final class Pools {
    /// A second, and a fifth of a second of grace, 64 MiB of heap, 1 MiB of output.
    static final WorkerLimits LIMITS = WorkerLimits.DEFAULT
            .withBudget(Duration.ofSeconds(1), Duration.ofMillis(200))
            .withSizes(64, 1 << 20);

    private Pools() {}

    static WorkerPool open(WorkerLimits limits, Map<String, String> settings) throws InterruptedException {
        return WorkerPool.open(WorkerSpec.of("mischief", settings).within(limits), VerifierMetrics.NONE);
    }

    static List<VerifierRequest> requests(String... responses) {
        return Arrays.stream(responses).map(each -> Requests.of("7", each)).toList();
    }

    static Verdict judge(WorkerPool pool, String response) throws InterruptedException {
        return pool.judge(requests(response)).getFirst();
    }
}
