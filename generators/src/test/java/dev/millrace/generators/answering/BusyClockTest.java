package dev.millrace.generators.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.rollout.WorkerClock;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BusyClockTest {
    private final AtomicLong now = new AtomicLong(1_000);
    private final BusyClock clock = new BusyClock("g", now::get);

    @Test
    void countsEverythingBetweenWaitsAsBusy() {
        now.set(1_010);
        clock.pause();
        now.set(1_040);
        clock.resume();
        now.set(1_045);
        assertThat(clock.read()).isEqualTo(new WorkerClock("g", 15, 30));
    }

    @Test
    void countsAWaitThatLastsUpToNow() {
        clock.pause();
        now.set(1_007);
        assertThat(clock.read()).isEqualTo(new WorkerClock("g", 0, 7));
    }
}
