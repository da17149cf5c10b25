package dev.millrace.verifiers.worker.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.verifier.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a verifier does, its request gets the verdict that it deserves, and others get theirs. All faults
/// happen at once in one pool, each followed by a response that is right.
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkerFaultsTest {
    private static final List<String> HANGING =
            List.of("sleep", "give up", "spin", "ignore", "stop", "hang at exit", "half a frame");
    private static final List<String> OTHERS = List.of(
            "throw",
            "error",
            "rude",
            "overflow",
            "null",
            "null reason",
            "NaN",
            "three tokens",
            "large",
            "exit",
            "halt",
            "memory",
            "threw memory",
            "print",
            "kill",
            "crash",
            "garbage",
            "strange unit",
            "interrupted",
            "threads",
            "close streams");

    private final Map<String, CompletableFuture<List<Verdict>>> verdicts = new HashMap<>();
    private final List<CompletableFuture<List<Verdict>>> others = new ArrayList<>();
    private final WorkerPool pool;

    WorkerFaultsTest() throws InterruptedException {
        pool = Pools.open(Pools.LIMITS.withWorkers(3, 1), Map.of());
    }

    @BeforeAll
    void doAll() throws InterruptedException {
        for (var fault : Stream.concat(HANGING.stream(), OTHERS.stream()).toList()) {
            verdicts.put(fault, pool.submit(Pools.requests(fault)));
            others.add(pool.submit(Pools.requests("right")));
        }
    }

    @AfterAll
    void close() {
        pool.close();
    }

    private Verdict verdict(String fault) {
        return Objects.requireNonNull(verdicts.get(fault)).join().getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sleep", "give up"})
    void whoHeedsTheInterruptionTimedOut(String fault) {
        assertThat(verdict(fault))
                .isEqualTo(new Verdict.TimedOut("budget: got no verdict, expected one within 1000 ms"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"spin", "ignore", "stop", "hang at exit", "half a frame"})
    void whoDoesNotTimedOutAndItsProcessIsKilled(String fault) {
        assertThat(verdict(fault))
                .isEqualTo(new Verdict.TimedOut(
                        "budget: got no verdict, expected one within 1000 ms; its process was killed"));
    }

    @ParameterizedTest
    @CsvSource({
        "throw, verifier: java.lang.IllegalStateException: thrown",
        "error, verifier: java.lang.LinkageError: no such class at dev.millrace.verifiers.worker.mischief",
        "rude, verifier: dev.millrace.verifiers.worker.mischief.Mischief$Rude at",
        "overflow, verifier: java.lang.StackOverflowError at",
        "null, 'verdict: got null, expected one'",
        "null reason, verdict: cannot be sent: java.lang.NullPointerException",
        "NaN, 'verifier: java.lang.IllegalArgumentException: share: got NaN, expected a finite number'",
        "three tokens, 'tokenRewards: got 3, expected none or one for each of 0 tokens'",
        "large, verdict: cannot be sent: dev.millrace.verifiers.worker.protocol.ProtocolException",
    })
    void whatIsNoVerdictFailed(String fault, String reason) {
        assertThat(verdict(fault))
                .isInstanceOfSatisfying(
                        Verdict.Failed.class,
                        failed -> assertThat(failed.reason()).startsWith(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "exit, process: ended with exit code 3,",
        "halt, process: ended with exit code 9,",
        "kill, process: ended with exit code 137 (signal 9),",
        "memory, process: ended with exit code 3, Terminating due to java.lang.OutOfMemoryError: Java heap space",
        "threw memory, process: ended with exit code 3, java.lang.OutOfMemoryError: mine",
        "crash, process: ended with exit code, SIGSEGV",
        "print, 'output: got more than 1048576 bytes, expected at most these',",
        "garbage, 'channel: frame: got -16645372 bytes, expected 1 to 67108864',",
        "strange unit, channel: unit: got 77,"
    })
    void whatEndsItsProcessFailedAndSaysHow(String fault, String reason, String said) {
        assertThat(verdict(fault))
                .isInstanceOfSatisfying(
                        Verdict.Failed.class,
                        failed -> assertThat(failed.reason()).startsWith(reason).contains(said == null ? "" : said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"interrupted", "threads", "close streams"})
    void whatDoesNoHarmIsLetBe(String fault) {
        assertThat(verdict(fault).isAccepted()).isTrue();
    }

    @Test
    void everyOtherResponseIsFoundRight() {
        assertThat(others)
                .allSatisfy(other ->
                        assertThat(other.join().getFirst().isAccepted()).isTrue());
    }
}
