package dev.millrace.ops.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.history.LogTopic;
import dev.millrace.ops.ledger.entry.Amount;
import dev.millrace.ops.ledger.entry.Row;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LedgerTest {
    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    private static LegalRun draw(long seed) {
        return LegalRun.draw(seed, 6, (int) (seed % 7));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void closesOverWhateverARunMayLeave(long seed) {
        var run = draw(seed);
        var ledger = Ledger.of(run.recorded());
        assertThat(ledger.violations()).isEmpty();
        assertThat(ledger.difference()).isEqualTo(Amount.NONE);
        assertThat(ledger.closes()).isTrue();
        assertThat(ledger.total().tokens()).isEqualTo(run.tokens());
        assertThat(ledger.total().prompts() + ledger.issuedAgain())
                .isEqualTo(run.history().all(LogTopic.PROMPTS).size());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void putsInRowsWhatStepsCounted(long seed) {
        var run = draw(seed);
        var ledger = Ledger.of(run.recorded());
        assertThat(ledger.row(Row.FILTERED).groups()).isEqualTo(sum(run, "filteredGroups"));
        assertThat(ledger.row(Row.FILTERED).tokens()).isEqualTo(sum(run, "filteredTokens"));
        assertThat(ledger.row(Row.TRAINED).tokens()).isEqualTo(sum(run, "responseTokens"));
        long taken = run.history().all(LogTopic.STEPS).stream()
                .mapToLong(step -> step.value().consumed().size())
                .sum();
        long inRows = Stream.of(Row.TRAINED, Row.FILTERED, Row.VALUE_PRETRAINING)
                .mapToLong(row -> ledger.row(row).prompts())
                .sum();
        assertThat(inRows).isEqualTo(taken);
    }

    private static long sum(LegalRun run, String metric) {
        return run.history().all(LogTopic.STEPS).stream()
                .mapToLong(step -> (long) step.value().metric(metric))
                .sum();
    }

    @Test
    void leavesNothingOfAFinishedRunInFlightButEvaluations() {
        var finished = Ledger.of(LegalRun.draw(3, 4, 4).recorded());
        var running = Ledger.of(LegalRun.draw(3, 4, 2).recorded());
        assertThat(finished.row(Row.LEFT_OVER).prompts()).isPositive();
        assertThat(running.row(Row.IN_FLIGHT).prompts()).isPositive();
        assertThat(running.row(Row.IN_FLIGHT).groups()).isPositive();
    }
}
