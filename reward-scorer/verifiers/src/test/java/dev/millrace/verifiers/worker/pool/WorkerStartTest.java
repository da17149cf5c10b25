package dev.millrace.verifiers.worker.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.VerifierMetrics;
import dev.millrace.verifiers.worker.WorkerException;
import dev.millrace.verifiers.worker.WorkerLimits;
import dev.millrace.verifiers.worker.WorkerSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class WorkerStartTest {
    private static final WorkerLimits LIMITS = Pools.LIMITS.withWorkers(1, 0);

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void nothingIsLeft() {
        assertThat(Children.running()).isEmpty();
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(WorkerSpec spec) {
        return assertThatThrownBy(() -> WorkerPool.open(spec, VerifierMetrics.NONE));
    }

    @Test
    void refusesAnUnknownName() {
        assertRefused(WorkerSpec.of("none-such", Map.of()).within(LIMITS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("verifier: got 'none-such', expected one of ");
    }

    @Test
    void refusesSettings() {
        assertRefused(WorkerSpec.of("exact", Map.of("most", "3")).within(LIMITS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("most: got an unknown verifier setting, expected one of ignoreSpaces, mark");
    }

    @ParameterizedTest
    @CsvSource({
        "throw, verifier: cannot warm up: java.lang.IllegalStateException: thrown",
        "exit, process: ended with exit code 3",
    })
    void refusesAVerifierThatCannotWarmUp(String warmUp, String reason) {
        assertRefused(WorkerSpec.of("mischief", Map.of("warmUp", warmUp)).within(LIMITS))
                .isInstanceOf(WorkerException.class)
                .hasMessageStartingWith(reason);
    }

    @Test
    void refusesAVerifierThatDoesNotWarmUpInTime() {
        var limits = new WorkerLimits(LIMITS.budget(), LIMITS.grace(), 1, 0, 64, 1, Duration.ofMillis(500));
        assertRefused(WorkerSpec.of("mischief", Map.of("warmUp", "ignore")).within(limits))
                .isInstanceOf(WorkerException.class)
                .hasMessage("start: got no warm verifier, expected one within 500 ms");
    }

    @Test
    void saysWhyTheJvmDoesNotStart() {
        var spec = WorkerSpec.of("exact", Map.of()).within(LIMITS.withSizes(Integer.MAX_VALUE, 1 << 20));
        assertRefused(spec)
                .isInstanceOf(WorkerException.class)
                .hasMessageContaining("ended with exit code 1")
                .hasMessageContaining("heap");
    }

    @Test
    void failsRequestsWhileNoWorkerStartsAndServesThemAfterwards() throws Exception {
        var broken = folder.resolve("broken");
        try (var pool = Pools.open(LIMITS, Map.of("warmUp", "unless " + broken))) {
            Files.createFile(broken);
            assertThat(Pools.judge(pool, "halt")).isInstanceOf(Verdict.Failed.class);
            assertThat(Pools.judge(pool, "right"))
                    .isInstanceOfSatisfying(
                            Verdict.Failed.class,
                            failed -> assertThat(failed.reason())
                                    .startsWith(
                                            "verifier: cannot warm up: java.lang.IllegalStateException: got a file"));
            Files.delete(broken);
            while (!Pools.judge(pool, "right").isAccepted()) {
                Thread.onSpinWait();
            }
            assertThat(pool.statistics().processes().failedStarts()).isGreaterThanOrEqualTo(3);
        }
    }
}
