package dev.millrace.verifiers.worker.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.VerifierMetrics;
import dev.millrace.verifier.request.RequestId;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.Requests;
import dev.millrace.verifiers.worker.WorkerException;
import dev.millrace.verifiers.worker.WorkerSpec;
import dev.millrace.verifiers.statistics.VerifierStatistics.VerdictCounts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class WorkerPoolTest {
    @TempDir
    private Path folder = Path.of("");

    private record Recorded(ConcurrentLinkedQueue<String> all) implements VerifierMetrics {
        @Override
        public void count(String name, long more) {
            all.add(name + " " + more);
        }

        @Override
        public void measure(String name, double value) {
            all.add(name + " " + value);
        }
    }

    private static VerifierRequest sibling(String prompt, int sibling) {
        var request = Pools.requests("count").getFirst();
        return new VerifierRequest(new RequestId(prompt, sibling, 0), request.problem(), request.response());
    }

    private static Verdict counted(int together, String prompt) {
        return new Verdict.Scored(together, true, prompt);
    }

    @Test
    void ofManyEachGetsTheVerdictItDeserves() throws Exception {
        List<VerifierRequest> requests = new ArrayList<>(Collections.nCopies(100, Requests.of("7", "right")));
        for (int i = 0; i < requests.size(); i += 20) {
            requests.set(i + 3, Requests.of("7", "sleep"));
            requests.set(i + 11, Requests.of("7", "halt"));
        }
        var limits = Pools.LIMITS.withWorkers(2, 1);
        try (var pool = Pools.open(limits, Map.of("concurrency", "4"))) {
            var verdicts = pool.judge(requests);
            assertThat(verdicts).hasSize(100);
            for (int i = 0; i < requests.size(); i++) {
                assertThat(verdicts.get(i))
                        .isInstanceOf(
                                switch (i % 20) {
                                    case 3 -> Verdict.TimedOut.class;
                                    case 11 -> Verdict.Failed.class;
                                    default -> Verdict.Scored.class;
                                });
            }
            assertThat(pool.statistics().verdicts()).isEqualTo(new VerdictCounts(90, 0, 0, 0, 5, 5));
            assertThat(pool.statistics().latency().count()).isEqualTo(100);
        }
        assertThat(Children.running()).isEmpty();
    }

    @Test
    void callsInAProcessThatIsKilledFromOutsideAreAllAnswered() throws Exception {
        try (var pool = Pools.open(Pools.LIMITS.withWorkers(1, 0), Map.of("concurrency", "4"))) {
            var files =
                    IntStream.range(0, 4).mapToObj(i -> folder.resolve("f" + i)).toList();
            List<CompletableFuture<List<Verdict>>> calls = new ArrayList<>();
            for (var file : files) {
                calls.add(pool.submit(Pools.requests("once " + file)));
            }
            Children.await(() -> files.stream().allMatch(Files::exists));
            Children.running().forEach(ProcessHandle::destroyForcibly);
            for (var call : calls) {
                assertThat(call.join().getFirst().isAccepted()).isTrue();
            }
            assertThat(pool.statistics().processes().crashed()).isOne();
        }
    }

    @Test
    void oneProcessTakesAsManyCallsAtOnceAsItsVerifierDoes() throws Exception {
        try (var pool = Pools.open(Pools.LIMITS.withWorkers(1, 0), Map.of("concurrency", "8"))) {
            var verdicts = pool.judge(Collections.nCopies(8, Requests.of("7", "meet")));
            assertThat(verdicts).allMatch(Verdict::isAccepted);
        }
    }

    @Test
    void aGroupIsJudgedAtOnce() throws Exception {
        try (var pool = Pools.open(Pools.LIMITS.withWorkers(1, 0), Map.of("form", "GROUP"))) {
            var requests = List.of(sibling("a", 0), sibling("b", 0), sibling("a", 1), sibling("b", 1), sibling("a", 2));
            assertThat(pool.judge(requests))
                    .containsExactly(
                            counted(3, "a"), counted(2, "b"), counted(3, "a"), counted(2, "b"), counted(3, "a"));
        }
    }

    @Test
    void aBatchIsAtMostOfItsSizeAndFailsAsAWhole() throws Exception {
        var metrics = new Recorded(new ConcurrentLinkedQueue<>());
        var spec = WorkerSpec.of("mischief", Map.of("form", "BATCH", "batchSize", "3"))
                .within(Pools.LIMITS.withWorkers(1, 0));
        try (var pool = WorkerPool.open(spec, metrics)) {
            assertThat(pool.judge(Pools.requests("count", "count", "count", "count")))
                    .containsExactly(counted(3, "r/0"), counted(3, "r/0"), counted(3, "r/0"), counted(1, "r/0"));
            assertThat(pool.judge(Pools.requests("right", "none", "right", "no list")))
                    .startsWith(Collections.nCopies(3, new Verdict.Failed("verdicts: got 2, expected 3"))
                            .toArray(Verdict[]::new))
                    .endsWith(new Verdict.Failed("verdicts: got null, expected 1"));
            assertThat(pool.judge(Pools.requests("measure"))).allMatch(Verdict::isAccepted);
            assertThat(metrics.all()).containsExactly("asked 2", "millis 1.5");
        }
    }

    @Test
    void closesEvenWhatHangsAndLeavesNothingBehind() throws Exception {
        CompletableFuture<List<Verdict>> call;
        try (var pool = Pools.open(Pools.LIMITS.withWorkers(1, 1), Map.of("concurrency", "2"))) {
            var _ = Pools.judge(pool, "fork " + folder.resolve("pids"));
            call = pool.submit(Pools.requests("once " + folder.resolve("hangs")));
            Children.await(() -> Files.exists(folder.resolve("hangs")));
        }
        assertThatThrownBy(call::join).hasCauseInstanceOf(WorkerException.class);
        assertThat(Children.running()).isEmpty();
        assertThat(Children.pidsIn(folder.resolve("pids"))).hasSize(2).noneMatch(Children::runs);
    }

    @Test
    void whoAsksAfterTheEndIsTold() throws Exception {
        var pool = Pools.open(Pools.LIMITS.withWorkers(1, 0), Map.of());
        pool.close();
        assertThatThrownBy(() -> Pools.judge(pool, "right"))
                .isInstanceOf(WorkerException.class)
                .hasMessage("workers: closed");
        pool.close();
    }
}
