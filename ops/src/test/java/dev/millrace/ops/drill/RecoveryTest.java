package dev.millrace.ops.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecoveryTest {
    private static final long FAULT = 10_000;

    private static StepWatch.Seen seen(long step, long millis) {
        return new StepWatch.Seen(step, millis - 5, millis);
    }

    @Test
    void countsFromTheFaultToTheFirstStepAndToTheLastOneThatSettles() {
        var steps = List.of(seen(4, 13_500), seen(5, 13_700), seen(6, 14_000), seen(7, 14_200));
        var recovery = Recovery.NONE.with(steps, 3, FAULT).withRestored(2.5);
        assertThat(recovery.back()).hasValue(3.5);
        assertThat(recovery.caughtUp()).hasValue(4.0);
        assertThat(recovery.restored()).hasValue(2.5);
        assertThat(recovery.isComplete()).isTrue();
    }

    @Test
    void isIncompleteWhileStepsAreMissing() {
        var recovery = Recovery.NONE.with(List.of(seen(4, 13_500)), 3, FAULT).withRestored(2.5);
        assertThat(recovery.caughtUp()).isEmpty();
        assertThat(recovery.isComplete()).isFalse();
    }

    @Test
    void keepsTheTimeWhenTheProcessWasFirstRestored() {
        assertThat(Recovery.NONE.withRestored(2.5).withRestored(7).restored()).hasValue(2.5);
    }
}
