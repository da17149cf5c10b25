package dev.millrace.ops.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.ops.ledger.entry.Violation.Kind;
import dev.millrace.ops.ledger.entry.Violation;
import dev.millrace.ops.recorded.MemoryHistory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each kind of damage to a legal log is found.
class LedgerViolationTest {
    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    private static LegalRun draw(long seed) {
        return LegalRun.draw(seed, 6, (int) (seed % 7));
    }

    private static List<Kind> kinds(LegalRun run) {
        var ledger = Ledger.of(run.recorded());
        assertThat(ledger.closes()).isFalse();
        return ledger.violations().stream().map(Violation::kind).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsTrajectoriesThatWereLost(long seed) {
        var run = draw(seed);
        var history = run.history();
        var lost = firstOfItsPartition(history);
        history.remove(lost.position());
        assertThat(kinds(run)).contains(Kind.LOST);
    }

    /// Trajectories behind which, in the same partition, others lie.
    private static LogEntry.Intact<TrajectoryGroup> firstOfItsPartition(MemoryHistory history) {
        return history.all(LogTopic.TRAJECTORIES).stream()
                .min(Comparator.comparingLong(entry -> entry.position().offset()))
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsRecordsThatTheScorerDroppedWithoutADeadLetter(long seed) {
        var run = draw(seed);
        var topic = run.history().topics().rollouts();
        run.history().appendBytes(topic, 0, "legal/0", new byte[] {9});
        assertThat(Ledger.of(run.recorded()).closes()).isTrue();
        judgeOneMore(run);
        assertThat(kinds(run)).contains(Kind.LOST);
    }

    private static void judgeOneMore(LegalRun run) {
        var history = run.history();
        var generated = history.all(LogTopic.ROLLOUTS).stream()
                .filter(entry -> entry.position().partition() == 0)
                .map(LogEntry.Intact::value)
                .filter(group -> count(history, group.prompt().id().number()) > 0)
                .findFirst()
                .orElseThrow();
        var key = generated.prompt().id().key();
        var judged = trajectories(history, generated.prompt().id().number()).getFirst();
        history.append(LogTopic.ROLLOUTS, 0, key, generated);
        history.append(LogTopic.TRAJECTORIES, 0, key, judged.value());
    }

    private static long count(MemoryHistory history, long number) {
        return trajectories(history, number).size();
    }

    private static List<LogEntry.Intact<TrajectoryGroup>> trajectories(MemoryHistory history, long number) {
        return history.all(LogTopic.TRAJECTORIES).stream()
                .filter(entry -> entry.value().prompt().id().number() == number)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsGroupsThatWereJudgedTwice(long seed) {
        var run = draw(seed);
        var judged = firstOfItsPartition(run.history());
        run.history().append(LogTopic.TRAJECTORIES, judged.position().partition(), "again", judged.value());
        assertThat(kinds(run)).contains(Kind.SCORED_TWICE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsTrajectoriesThatNobodyGenerated(long seed) {
        var run = draw(seed);
        var history = run.history();
        long number = firstOfItsPartition(history).value().prompt().id().number();
        history.all(LogTopic.ROLLOUTS).stream()
                .filter(entry -> entry.value().prompt().id().number() == number)
                .forEach(entry -> history.remove(entry.position()));
        assertThat(kinds(run)).contains(Kind.WITHOUT_ROLLOUT);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsPromptsThatWereNeverIssued(long seed) {
        var run = draw(seed);
        var history = run.history();
        long number = firstOfItsPartition(history).value().prompt().id().number();
        history.all(LogTopic.PROMPTS).stream()
                .filter(entry -> entry.value().id().number() == number)
                .forEach(entry -> history.remove(entry.position()));
        assertThat(kinds(run)).contains(Kind.UNISSUED);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsStepsThatTakeInTheSameTrajectories(long seed) {
        var run = LegalRun.draw(seed, 6, 3);
        var rounds = taking(run.history(), Phase.POLICY);
        var first = rounds.getFirst().value().consumed().getFirst();
        changeConsumed(run.history(), rounds.get(1), List.of(first));
        assertThat(kinds(run)).contains(Kind.CONSUMED_TWICE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsStepsThatTakeInTwoCopiesOfAPrompt(long seed) {
        var run = LegalRun.draw(seed, 6, 3);
        var steps = taking(run.history(), Phase.POLICY);
        var first = steps.getFirst().value().consumed().getFirst();
        var group = run.history().all(LogTopic.TRAJECTORIES).stream()
                .filter(entry -> entry.position().equals(first))
                .findFirst()
                .orElseThrow();
        var copy = run.history().append(LogTopic.TRAJECTORIES, first.partition(), "copy", group.value());
        changeConsumed(run.history(), steps.get(1), List.of(copy));
        assertThat(kinds(run)).contains(Kind.CONSUMED_TWICE, Kind.SCORED_TWICE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsStepsThatTakeInPromptsOutOfTurn(long seed) {
        var run = LegalRun.draw(seed, 6, 3);
        var steps = taking(run.history(), Phase.POLICY);
        var early = steps.get(0).value().consumed();
        var late = steps.get(1).value().consumed();
        changeConsumed(run.history(), steps.get(0), late);
        changeConsumed(run.history(), steps.get(1), early);
        assertThat(kinds(run)).contains(Kind.OUT_OF_TURN);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsPromptsThatNoStepTookIn(long seed) {
        var run = LegalRun.draw(seed, 6, 3);
        var step = taking(run.history(), Phase.POLICY).getFirst();
        var consumed = new ArrayList<>(step.value().consumed());
        consumed.removeFirst();
        changeConsumed(run.history(), step, consumed);
        assertThat(kinds(run)).contains(Kind.SKIPPED);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsStepsThatTakeInWhatIsNotThere(long seed) {
        var run = LegalRun.draw(seed, 6, 3);
        var topic = run.history().topics().trajectories();
        changeConsumed(
                run.history(),
                taking(run.history(), Phase.POLICY).getLast(),
                List.of(new Position(topic, 0, 1_000_000)));
        assertThat(kinds(run)).contains(Kind.NOT_FOUND);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsEvaluationsThatWereTrainedOn(long seed) {
        var run = LegalRun.draw(seed, 6, 3);
        var evaluation = run.history().all(LogTopic.TRAJECTORIES).stream()
                .filter(entry -> entry.value().prompt().purpose() != Purpose.TRAINING)
                .findFirst()
                .orElseThrow();
        changeConsumed(run.history(), taking(run.history(), Phase.POLICY).getLast(), List.of(evaluation.position()));
        assertThat(kinds(run)).contains(Kind.WRONG_PURPOSE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsMetricsThatTheLogDoesNotBearOut(long seed) {
        for (var metric : List.of("filteredGroups", "filteredTokens", "responseTokens", "tokensGeneratedTotal")) {
            var run = LegalRun.draw(seed, 6, 3);
            var step = steps(run.history()).getLast();
            var metrics = new HashMap<>(step.value().metrics());
            metrics.merge(metric, 1_000.0, Double::sum);
            change(run.history(), step, step.value().consumed(), metrics);
            assertThat(kinds(run)).containsExactly(Kind.MISCOUNTED);
        }
    }

    private static List<LogEntry.Intact<StepRecord>> steps(MemoryHistory history) {
        return history.all(LogTopic.STEPS);
    }

    /// Steps that took something in.
    private static List<LogEntry.Intact<StepRecord>> taking(MemoryHistory history, Phase phase) {
        return steps(history).stream()
                .filter(step -> step.value().phase() == phase)
                .filter(step -> !step.value().consumed().isEmpty())
                .toList();
    }

    private static void changeConsumed(
            MemoryHistory history, LogEntry.Intact<StepRecord> step, List<Position> consumed) {
        change(history, step, consumed, step.value().metrics());
    }

    private static void change(
            MemoryHistory history,
            LogEntry.Intact<StepRecord> step,
            List<Position> consumed,
            Map<String, Double> metrics) {
        var record = step.value();
        history.replace(
                step.position(),
                LogTopic.STEPS,
                new StepRecord(record.id(), consumed, record.cursors(), record.digests(), metrics, ""));
    }
}
