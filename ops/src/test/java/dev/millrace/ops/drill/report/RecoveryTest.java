package dev.millrace.ops.drill.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecoveryTest {
    private static final long FAULT = 10_000;

    @Test
    void countsFromTheFaultToTheFirstStepAndToTheLastOneThatSettles() {
        var steps = List.of(13_500L, 13_700L, 14_000L, 14_200L);
        var recovery = Recovery.NONE.with(steps, 3, FAULT).withRestored(2.5);
        assertThat(recovery.back()).hasValue(3.5);
        assertThat(recovery.caughtUp()).hasValue(4.0);
        assertThat(recovery.restored()).hasValue(2.5);
        assertThat(recovery.isComplete()).isTrue();
    }

    @Test
    void isIncompleteWhileStepsAreMissing() {
        var recovery = Recovery.NONE.with(List.of(13_500L), 3, FAULT).withRestored(2.5);
        assertThat(recovery.caughtUp()).isEmpty();
        assertThat(recovery.isComplete()).isFalse();
    }

    @Test
    void keepsTheTimeWhenTheProcessWasFirstRestored() {
        assertThat(Recovery.NONE.withRestored(2.5).withRestored(7).restored()).hasValue(2.5);
    }
}
