package dev.millrace.verifiers.worker.pool;

import dev.millrace.verifier.VerifierMetrics;
import dev.millrace.verifiers.Requests;
import dev.millrace.verifiers.worker.WorkerLimits;
import dev.millrace.verifiers.worker.WorkerSpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What workers cost; prints it. No part of the tests: `mvn test -Dtest=WorkerBench` runs it.
class WorkerBench {
    private static final int ROUNDS = 21;
    private static final int REQUESTS = 20_000;

    private interface Step {
        void run() throws Exception;
    }

    private static WorkerPool open(String verifier, WorkerLimits limits) throws InterruptedException {
        return WorkerPool.open(WorkerSpec.of(verifier, Map.of()).within(limits), VerifierMetrics.NONE);
    }

    private static double millis(Step step) throws Exception {
        long start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String what, double[] millis) {
        Arrays.sort(millis);
        System.out.printf("%-40s least %.1f ms, median %.1f ms%n", what, millis[0], millis[millis.length / 2]);
    }

    @Test
    void start() throws Exception {
        var opened = new double[ROUNDS];
        var first = new double[ROUNDS];
        var closed = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            var pool = new WorkerPool[1];
            opened[i] = millis(() -> pool[0] = open("exact", WorkerLimits.DEFAULT.withWorkers(1, 0)));
            first[i] = millis(() -> pool[0].judge(Pools.requests("#7")));
            closed[i] = millis(() -> pool[0].close());
        }
        print("open, until the first is ready", opened);
        print("first verdict", first);
        print("close", closed);
    }

    @Test
    void throughput() throws Exception {
        for (var response : List.of("#7", "x".repeat(2_000) + "#7", "x".repeat(20_000) + "#7")) {
            for (int workers = 1; workers <= 2; workers++) {
                throughput(workers, response);
            }
        }
    }

    private static void throughput(int workers, String response) throws Exception {
        try (var pool = open("exact", WorkerLimits.DEFAULT.withWorkers(workers, 0))) {
            var requests = Collections.nCopies(REQUESTS, Requests.of("7", response));
            var rates = new double[5];
            for (int i = 0; i < rates.length; i++) {
                rates[i] = REQUESTS / millis(() -> pool.judge(requests)) * 1e3;
            }
            Arrays.sort(rates);
            System.out.printf(
                    "%d workers, %d characters: median %.0f/s, best %.0f/s%n",
                    workers, response.length(), rates[rates.length / 2], rates[rates.length - 1]);
        }
    }

    @Test
    void kill() throws Exception {
        for (int spares = 0; spares <= 1; spares++) {
            var limits = WorkerLimits.DEFAULT
                    .withWorkers(1, spares)
                    .withBudget(Duration.ofMillis(100), Duration.ofMillis(100));
            var killed = new double[ROUNDS];
            var next = new double[ROUNDS];
            try (var pool = open("mischief", limits)) {
                for (int i = 0; i < ROUNDS; i++) {
                    // Until the spare is there again.
                    Children.await(() -> Children.running().size() == 1 + limits.spares());
                    Thread.sleep(1_000);
                    killed[i] = millis(() -> pool.judge(Pools.requests("ignore"))) - 200;
                    next[i] = millis(() -> pool.judge(Pools.requests("right")));
                }
            }
            print(spares + " spares: verdict after budget and grace", killed);
            print(spares + " spares: next verdict", next);
        }
    }
}
