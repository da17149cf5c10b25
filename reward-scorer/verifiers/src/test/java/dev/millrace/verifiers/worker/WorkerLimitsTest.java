package dev.millrace.verifiers.worker;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WorkerLimitsTest {
    @Test
    void refusesAllThatCannotBeAtOnce() {
        assertThatThrownBy(() -> new WorkerLimits(Duration.ZERO, Duration.ofMillis(-1), 0, -1, 8, 0, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("budget: got 0, expected at least 1; grace: got -1, expected at least 0; "
                        + "workers: got 0, expected at least 1; spares: got -1, expected at least 0; "
                        + "heapMegabytes: got 8, expected at least 16; outputBytes: got 0, expected at least 1; "
                        + "startTimeout: got 0, expected at least 1");
    }
}
