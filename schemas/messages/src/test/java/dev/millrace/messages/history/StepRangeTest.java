package dev.millrace.messages.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.messages.history.StepRange.Unit;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.StepId;
import dev.millrace.messages.log.StepRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepRangeTest {
    /// Steps at offsets of twice their number, a second apart; from step 3 on each has a version more.
    private static StepEntry entry(long step) {
        var id = new StepId("run", step, Phase.POLICY, Math.max(0, step - 2));
        return new StepEntry(2 * step, 1_000 * step, new StepRecord(id, List.of(), Map.of(), Map.of()));
    }

    private static StepLog log(long first, long last) {
        return new StepLog(LongStream.rangeClosed(first, last)
                .mapToObj(StepRangeTest::entry)
                .toList());
    }

    @ParameterizedTest
    @CsvSource({"STEP, 2, 4, 2, 4", "OFFSET, 3, 8, 2, 4", "TIME, 2000, 4999, 2, 4", "VERSION, 0, 1, 1, 3"})
    void selectsByWhatItsBoundsCount(Unit unit, long from, long to, long first, long last) {
        var steps = new StepRange(unit, from, to)
                .of(log(0, 6)).stream().map(entry -> entry.record().step()).toList();
        assertThat(steps)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(first, last).boxed().toList());
    }

    @Test
    void leavesOutTheRunsStart() {
        assertThat(StepRange.ALL.of(log(0, 3))).hasSize(3);
    }

    @Test
    void saysWhatThereIsWhereNothingIsWithin() {
        assertThatThrownBy(() -> new StepRange(Unit.VERSION, 9, 12).of(log(0, 6)))
                .isInstanceOf(HistoryException.class)
                .hasMessage("range: got no version from 9 to 12, expected some from 0 to 4");
    }

    @Test
    void refusesWhatRetentionHasDeleted() {
        assertThatThrownBy(() -> new StepRange(Unit.STEP, 2, 6).of(log(4, 6)))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("got those from 4 to 6, expected step 2 too");
    }

    @Test
    void refusesALogWithAHole() {
        assertThatThrownBy(() -> StepLog.read(new StepsInMemory(List.of(0L, 1L, 3L), 0)))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("got step 3 at offset 2 after step 1, expected step 2; the log has a hole");
    }

    @Test
    void refusesALogWithoutSteps() {
        assertThatThrownBy(() -> StepLog.read(new StepsInMemory(List.of(), 0)))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("got none, expected at least the run's start");
    }
}
