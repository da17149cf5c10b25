package dev.millrace.scorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.rollout.WorkerClock;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BusyClockTest {
    private final AtomicLong now = new AtomicLong(1_000);

    @Test
    void workIsBusyAndTheRestIsIdle() {
        var clock = new BusyClock("scorer-1", 1, now::get);
        now.addAndGet(5);
        try (var _ = clock.work()) {
            now.addAndGet(30);
        }
        now.addAndGet(65);
        assertThat(clock.read()).isEqualTo(new WorkerClock("scorer-1", 30, 70));
    }

    @Test
    void theTimeOfEveryThreadCounts() {
        var clock = new BusyClock("scorer-1", 2, now::get);
        try (var _ = clock.work();
                var _ = clock.work()) {
            now.addAndGet(10);
        }
        now.addAndGet(10);
        assertThat(clock.read()).isEqualTo(new WorkerClock("scorer-1", 20, 20));
    }
}
