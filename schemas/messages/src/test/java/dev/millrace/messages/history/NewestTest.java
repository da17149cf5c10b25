package dev.millrace.messages.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NewestTest {
    @Test
    void readsLittleMoreThanTheLastRecord() {
        var log = steps(1_000, 0);
        assertThat(StepLog.newest(log))
                .hasValueSatisfying(step -> assertThat(step.step()).isEqualTo(999));
        assertThat(log.asked()).containsExactly(984L);
    }

    /// Markers of transactions, and what is not committed yet.
    @Test
    void looksFurtherBackWhereTheEndHoldsNoRecords() {
        var log = steps(1_000, 300);
        assertThat(StepLog.newest(log))
                .hasValueSatisfying(step -> assertThat(step.step()).isEqualTo(999));
        assertThat(log.asked()).containsExactly(1_284L, 1_044L, 0L);
    }

    @Test
    void findsNothingInALogWithoutSteps() {
        assertThat(StepLog.newest(steps(0, 0))).isEmpty();
        assertThat(StepLog.newest(steps(0, 40))).isEmpty();
    }

    private static StepsInMemory steps(long count, long behind) {
        return new StepsInMemory(LongStream.range(0, count).boxed().toList(), behind);
    }
}
