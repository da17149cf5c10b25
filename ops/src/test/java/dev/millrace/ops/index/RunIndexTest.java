package dev.millrace.ops.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.ops.index.response.ResponseFilter;
import dev.millrace.ops.index.response.ResponseOrder;
import dev.millrace.ops.index.response.ResponsePage;
import dev.millrace.ops.index.response.ResponseQuery;
import dev.millrace.ops.index.response.ResponseRow;
import dev.millrace.ops.index.response.Span;
import dev.millrace.ops.index.step.Axis;
import dev.millrace.ops.index.step.AxisRange;
import dev.millrace.ops.index.step.SeriesQuery;
import dev.millrace.ops.index.step.Stretch;
import dev.millrace.ops.inspection.PromptLife;
import dev.millrace.ops.inspection.VerdictKind;
import dev.millrace.ops.ledger.Ledger;
import dev.millrace.ops.ledger.LegalRun;
import dev.millrace.ops.ledger.entry.Row;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunIndexTest {
    private static final int ALL = 1_000_000;

    private static RunIndex read(LegalRun run, int limit) {
        var index = new RunIndex(run.recorded(), run.recorded());
        while (index.refresh(limit) == limit) {
            assertThat(index.loaded()).isBetween(0.0, 1.0);
        }
        return index;
    }

    private static ResponsePage page(RunIndex index, ResponseFilter filter) {
        return index.responses(new ResponseQuery(filter, ResponseOrder.PROMPT, false, 0, ALL));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void countsWhatTheLogHolds(long seed) {
        var run = LegalRun.draw(seed, 9, 6);
        var counts = read(run, ALL).counts();
        var history = run.history();
        assertThat(counts.prompts())
                .isEqualTo(history.all(LogTopic.PROMPTS).stream()
                        .map(entry -> entry.value().id())
                        .distinct()
                        .count());
        assertThat(counts.groups()).isEqualTo(history.all(LogTopic.TRAJECTORIES).size());
        assertThat(counts.lost().deadLetters())
                .isEqualTo(history.all(LogTopic.DEAD_LETTERS).size());
        assertThat(counts.progress().step())
                .isEqualTo(history.all(LogTopic.STEPS).getLast().value().step());
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void knowsWhatStepsTookInAndFilteredAsTheLedgerDoes(long seed) {
        var run = LegalRun.draw(seed, 9, 6);
        var ledger = Ledger.of(run.recorded());
        var page = page(read(run, ALL), ResponseFilter.ALL);
        assertThat(page.rows().stream().filter(row -> row.use().filtered()).count() / 2)
                .isEqualTo(ledger.row(Row.FILTERED).groups());
        assertThat(page.rows().stream().filter(row -> row.use().step() >= 0).count() / 2)
                .isEqualTo(ledger.row(Row.TRAINED).groups()
                        + ledger.row(Row.FILTERED).groups()
                        + ledger.row(Row.VALUE_PRETRAINING).groups());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 9})
    void comesToTheSameRecordByRecord(long seed) {
        var run = LegalRun.draw(seed, 9, 6);
        var whole = read(run, ALL);
        var slow = read(run, 1);
        assertThat(slow.counts()).isEqualTo(whole.counts());
        assertThat(page(slow, ResponseFilter.ALL)).isEqualTo(page(whole, ResponseFilter.ALL));
        assertThat(slow.pipeline(0, false)).isEqualTo(whole.pipeline(0, false));
        assertThat(slow.loaded()).isEqualTo(1);
    }

    @Test
    void findsThePromptsLifeThatAScanFinds() {
        var run = LegalRun.draw(3, 9, 6);
        var index = read(run, ALL);
        for (var entry : run.history().all(LogTopic.PROMPTS)) {
            var number = entry.value().id().number();
            var scanned = PromptLife.read(run.history(), Long.toString(number));
            var found = index.life(number).orElseThrow();
            assertThat(found.judged()).hasSameSizeAs(scanned.judged());
            assertThat(found.deadLetters()).hasSameSizeAs(scanned.deadLetters());
            assertThat(found.generated()).hasSameSizeAs(scanned.generated());
            assertThat(found.consumed()).isEqualTo(scanned.consumed());
        }
        assertThat(index.life(1_000_000)).isEmpty();
    }

    @Test
    void filtersSortsAndCutsPages() {
        var index = read(LegalRun.draw(4, 9, 6), ALL);
        var filter = new ResponseFilter(
                ResponseFilter.Origin.ANY,
                new ResponseFilter.Outcome(Set.of(VerdictKind.ACCEPTED), Set.of(), Optional.empty(), Optional.empty()),
                Span.ALL,
                new Span(1, 3),
                Span.ALL);
        var all = page(index, filter).rows();
        assertThat(all).isNotEmpty().allSatisfy(row -> {
            assertThat(row.outcome().verdict()).isEqualTo(VerdictKind.ACCEPTED);
            assertThat(row.writing().length()).isBetween(1L, 3L);
        });
        var longest = index.responses(new ResponseQuery(filter, ResponseOrder.LENGTH, true, 1, 2));
        assertThat(longest.total()).isEqualTo(all.size());
        assertThat(longest.rows()).hasSize(2);
        assertThat(lengths(longest)).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    private static List<Long> lengths(ResponsePage page) {
        return page.rows().stream().map(row -> row.writing().length()).toList();
    }

    @Test
    void putsAsManyStepsInEachBucketAndKeepsTheirMean() {
        var run = LegalRun.draw(2, 9, 9);
        var steps = run.history().all(LogTopic.STEPS).stream()
                .map(LogEntry.Intact::value)
                .filter(step -> step.phase() == Phase.POLICY)
                .toList();
        var query = new SeriesQuery(List.of("responses", "nothing"), Axis.STEP, Stretch.POLICY, AxisRange.ALL, 3);
        var series = read(run, ALL).series(query);
        assertThat(series.x()).hasSize(3);
        assertThat(series.steps()).isEqualTo(steps.size());
        assertThat(series.curves()).containsOnlyKeys("responses");
        var first = steps.subList(0, 3).stream()
                .mapToDouble(RunIndexTest::responses)
                .summaryStatistics();
        var curve = Objects.requireNonNull(series.curves().get("responses"));
        assertThat(curve.mean()[0]).isEqualTo(first.getAverage());
        assertThat(curve.low()[0]).isEqualTo(first.getMin());
        assertThat(curve.high()[0]).isEqualTo(first.getMax());
    }

    @Test
    void drawsARangeWithOneStepMoreOnEachSide() {
        var index = read(LegalRun.draw(2, 9, 9), ALL);
        var all = new SeriesQuery(List.of("responses"), Axis.VERSION, Stretch.POLICY, AxisRange.ALL, 100);
        var part = new SeriesQuery(List.of("responses"), Axis.VERSION, Stretch.POLICY, new AxisRange(3.5, 6), 100);
        assertThat(index.series(all).version()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(index.series(part).version()).containsExactly(3, 4, 5, 6, 7);
        assertThat(index.series(part).isBucketed()).isFalse();
    }

    private static double responses(StepRecord step) {
        return step.metric("responses");
    }

    @Test
    void seesWhatIsAppendedLater() {
        var run = LegalRun.draw(5, 9, 2);
        var index = read(run, ALL);
        var before = index.counts();
        var prompt = run.history().all(LogTopic.PROMPTS).getLast().value();
        var next = new Prompt(
                new PromptId(LegalRun.NAME, prompt.id().number() + 1),
                prompt.purpose(),
                prompt.problem(),
                prompt.sampling(),
                prompt.groupSize(),
                prompt.issuedVersion());
        run.history().append(LogTopic.PROMPTS, 0, next.id().key(), next);
        assertThat(index.refresh(ALL)).isEqualTo(1);
        assertThat(index.counts().prompts()).isEqualTo(before.prompts() + 1);
    }

    @Test
    void listsEachResponseOnceInItsPlace() {
        var rows = page(read(LegalRun.draw(8, 9, 6), ALL), ResponseFilter.ALL).rows();
        assertThat(rows).extracting(ResponseRow::sibling).containsOnly(0, 1);
        assertThat(rows.stream().filter(row -> row.sibling() == 0).count()).isEqualTo(rows.size() / 2);
    }
}
