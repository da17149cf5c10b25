package dev.millrace.ops.rescoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.messages.history.StepRange;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.ops.ledger.LegalRun;
import dev.millrace.scorer.scoring.GroupScoring;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifiers.composition.RewardRules;
import dev.millrace.verifiers.judging.Judge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RescoringTest {
    private static final Selection ALL = new Selection(StepRange.ALL, Optional.empty());

    /// Takes short responses for right.
    private static final GroupScoring BREVITY = scoring(
            "brevity",
            (request, _) -> {
                boolean isShort = request.response().tokenIds().length <= 4;
                return new Verdict.Scored(isShort ? 1 : 0, isShort, "");
            },
            RewardRules.DEFAULT);

    private static GroupScoring scoring(String name, Verifier verifier, RewardRules rules) {
        return new GroupScoring(Judge.of(name, verifier, rules));
    }

    private final LegalRun run = LegalRun.draw(7, 4, 4);

    private static List<Rescored> judged(RunHistory history, Selection selection, int threads)
            throws InterruptedException {
        List<Rescored> all = new ArrayList<>();
        new Rescoring(BREVITY, threads).over(history, selection, all::add);
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void judgesEveryGroupInTheOrderOfTheLog(int threads) throws InterruptedException {
        var judged = judged(run.history(), ALL, threads);
        assertThat(judged)
                .extracting(Rescored::entry)
                .extracting(LogEntry.Intact::position)
                .containsExactlyElementsOf(run.history().all(LogTopic.TRAJECTORIES).stream()
                        .map(LogEntry.Intact::position)
                        .toList());
        assertThat(judged)
                .flatExtracting(each -> each.again().trajectories())
                .allSatisfy(each -> assertThat(each.reward()).isEqualTo(each.length() <= 4 ? 1 : 0));
    }

    @Test
    void agreesWithItself() throws InterruptedException {
        var agreement = new Agreement(5);
        judged(new RescoredHistory(run.history(), BREVITY), ALL, 2).forEach(agreement::add);
        assertThat(agreement.total().responses()).isPositive();
        assertThat(agreement.total().agreement()).isEqualTo(1);
        assertThat(agreement.changes()).isEmpty();
    }

    @Test
    void leavesEverythingButVerdictsWhereItLies() {
        var rescored = new RescoredHistory(run.history(), BREVITY);
        for (var topic : run.history().topics().definitions()) {
            assertThat(rescored.partitions(topic.name()))
                    .isEqualTo(run.history().partitions(topic.name()));
            for (int partition : rescored.partitions(topic.name())) {
                var before = run.history().records(topic.name(), partition, 1).toList();
                var after = rescored.records(topic.name(), partition, 1).toList();
                assertThat(after).extracting(RawRecord::position).isEqualTo(positions(before));
                assertThat(after)
                        .extracting(RawRecord::timestamp)
                        .isEqualTo(before.stream().map(RawRecord::timestamp).toList());
                boolean changes = topic.name().equals(run.history().topics().trajectories());
                assertThat(after.equals(before)).isEqualTo(!changes);
            }
        }
        assertThat(run.history().topics()).isEqualTo(rescored.topics());
    }

    private static List<Position> positions(List<RawRecord> records) {
        return records.stream().map(RawRecord::position).toList();
    }

    @Test
    void takesWhatStepsOfARangeTookIn() throws InterruptedException {
        var step = run.history().all(LogTopic.STEPS).getLast().value();
        var range = new StepRange(StepRange.Unit.STEP, step.step(), step.step());
        assertThat(judged(run.history(), new Selection(range, Optional.empty()), 1))
                .extracting(each -> each.entry().position())
                .containsExactlyInAnyOrderElementsOf(step.consumed());
        var beyond = new StepRange(StepRange.Unit.STEP, 99, 100);
        assertThatThrownBy(() -> judged(run.history(), new Selection(beyond, Optional.empty()), 1))
                .isInstanceOf(HistoryException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRAINING", "VALUE_PRETRAINING"})
    void takesWhatWasIssuedForAPurpose(String name) throws InterruptedException {
        var purpose = Purpose.valueOf(name);
        long expected = run.history().all(LogTopic.TRAJECTORIES).stream()
                .filter(entry -> entry.value().prompt().purpose() == purpose)
                .count();
        var judged = judged(run.history(), new Selection(StepRange.ALL, Optional.of(purpose)), 1);
        assertThat(judged).hasSize((int) expected).isNotEmpty();
        assertThat(judged).allMatch(each -> each.logged().prompt().purpose() == purpose);
    }

    @Test
    void makesAFailedVerdictOfWhatAVerifierThrows() throws InterruptedException {
        var broken = scoring(
                "broken",
                (_, _) -> {
                    throw new IllegalStateException("no");
                },
                RewardRules.DEFAULT);
        List<Trajectory> judged = new ArrayList<>();
        new Rescoring(broken, 2)
                .over(run.history(), ALL, each -> judged.addAll(each.again().trajectories()));
        assertThat(judged).isNotEmpty().allMatch(each -> each.verdict() instanceof Verdict.Failed);
    }
}
