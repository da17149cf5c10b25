package dev.millrace.learner.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.messages.rollout.WorkerClock;
import org.junit.jupiter.api.Test;

class WorkerClocksTest {
    private final WorkerClocks clocks = new WorkerClocks();

    @Test
    void knowsNothingFromOneRecord() {
        clocks.observe(new WorkerClock("a", 100, 900));
        assertThat(clocks.idleFraction()).isZero();
    }

    @Test
    void leavesOutWhatWasBeforeTheFirstRecord() {
        clocks.observe(new WorkerClock("a", 100, 900));
        clocks.observe(new WorkerClock("a", 175, 925));
        assertThat(clocks.idleFraction()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void takesRecordsInAnyOrder() {
        clocks.observe(new WorkerClock("a", 50, 50));
        clocks.observe(new WorkerClock("a", 80, 60));
        clocks.observe(new WorkerClock("a", 0, 0));
        assertThat(clocks.idleFraction()).isCloseTo(60.0 / 140, within(1e-12));
    }

    @Test
    void addsWorkersUp() {
        clocks.observe(new WorkerClock("a", 0, 0));
        clocks.observe(new WorkerClock("a", 30, 10));
        clocks.observe(new WorkerClock("b", 0, 0));
        clocks.observe(new WorkerClock("b", 0, 60));
        assertThat(clocks.idleFraction()).isCloseTo(0.7, within(1e-12));
    }
}
