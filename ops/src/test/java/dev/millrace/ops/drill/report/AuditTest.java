package dev.millrace.ops.drill.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.ops.ledger.LegalRun;
import dev.millrace.ops.recorded.MemoryHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditTest {
    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    private static MemoryHistory draw(long seed) {
        return LegalRun.draw(seed, 6, 4).history();
    }

    private static List<LogEntry.Intact<StepRecord>> policySteps(MemoryHistory history) {
        return history.all(LogTopic.STEPS).stream()
                .filter(entry -> entry.value().phase() == Phase.POLICY)
                .filter(entry -> !entry.value().consumed().isEmpty())
                .toList();
    }

    private static void consume(MemoryHistory history, LogEntry.Intact<StepRecord> entry, List<Position> positions) {
        var step = entry.value();
        var changed = new StepRecord(
                step.id(), positions, step.cursors(), step.digests(), step.metrics(), step.configuration());
        history.replace(entry.position(), LogTopic.STEPS, changed);
    }

    private static long number(MemoryHistory history, Position position) {
        return history.all(LogTopic.TRAJECTORIES).stream()
                .filter(entry -> entry.position().equals(position))
                .findFirst()
                .orElseThrow()
                .value()
                .prompt()
                .id()
                .number();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsNothingWrongWithWhatARunMayLeave(long seed) {
        var audit = Audit.of(draw(seed));
        assertThat(audit.lost()).isEmpty();
        assertThat(audit.twice()).isEmpty();
        assertThat(audit.consumed()).isPositive();
        assertThat(audit.consumed() + audit.givenUp()).isLessThanOrEqualTo(audit.issued());
    }

    @Test
    void findsAPromptThatNoStepConsumed() {
        var history = draw(1);
        var first = policySteps(history).getFirst();
        var consumed = first.value().consumed();
        consume(history, first, consumed.subList(1, consumed.size()));
        assertThat(Audit.of(history).lost()).containsExactly(number(history, consumed.getFirst()));
    }

    @Test
    void findsAPromptThatTwoStepsConsumed() {
        var history = draw(1);
        var steps = policySteps(history);
        var first = steps.getFirst().value().consumed().getFirst();
        var more = new ArrayList<>(steps.get(1).value().consumed());
        more.add(first);
        consume(history, steps.get(1), more);
        assertThat(Audit.of(history).twice()).containsExactly(number(history, first));
    }

    @Test
    void refusesALogWithAHole() {
        var history = draw(1);
        history.remove(policySteps(history).get(1).position());
        assertThatThrownBy(() -> Audit.of(history)).isInstanceOf(HistoryException.class);
    }
}
