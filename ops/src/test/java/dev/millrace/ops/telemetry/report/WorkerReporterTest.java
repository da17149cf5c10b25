package dev.millrace.ops.telemetry.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.report.WorkerReport;
import dev.millrace.messages.report.WorkerState;
import dev.millrace.ops.telemetry.worker.BrokerMeasure;
import dev.millrace.ops.telemetry.worker.Happening;
import dev.millrace.scorer.progress.ScorerMeasure;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkerReporterTest {
    private static final long START = 1_000;
    private static final long EVERY = 5_000;

    private final FakeWorker worker = new FakeWorker();
    private final WorkerReporter reporter = new WorkerReporter(worker.measured("scorer"), START, EVERY);

    private WorkerReport first() {
        return reporter.due(START).orElseThrow();
    }

    @Test
    void reportsItsStartWithItsNumbersAndThoseOfTheProcess() {
        worker.set(ScorerMeasure.GROUPS, 3);
        var report = first();
        assertThat(report.role()).isEqualTo("scorer");
        assertThat(report.worker()).isEqualTo("scorer-1");
        assertThat(report.started()).isEqualTo(START);
        assertThat(report.event()).isEqualTo("started");
        assertThat(report.fault()).isFalse();
        assertThat(report.measures()).containsEntry("scorer.groups", 3.0).containsKey("process.heapBytes");
    }

    @Test
    void reportsAgainOnceTheTimeIsOver() {
        first();
        assertThat(reporter.due(START + EVERY - 1)).isEmpty();
        assertThat(reporter.due(START + EVERY))
                .get()
                .extracting(WorkerReport::event)
                .isEqualTo("");
        assertThat(reporter.due(START + EVERY + 1)).isEmpty();
    }

    @Test
    void reportsAtOnceWhatHasHappened() {
        first();
        worker.happened(Happening.usual("wrote a checkpoint"));
        var report = reporter.due(START + 1).orElseThrow();
        assertThat(report.event()).isEqualTo("wrote a checkpoint");
        assertThat(report.fault()).isFalse();
    }

    @Test
    void takesACounterThatRoseForAFault() {
        worker.set(ScorerMeasure.THREADS_REPLACED, 0);
        first();
        worker.set(ScorerMeasure.THREADS_REPLACED, 2).set(ScorerMeasure.GROUPS, 9);
        var report = reporter.due(START + 1).orElseThrow();
        assertThat(report.event()).isEqualTo("threads that ended and were replaced: 2");
        assertThat(report.fault()).isTrue();
        assertThat(reporter.due(START + 2)).isEmpty();
    }

    @Test
    void leavesOutWhatIsNotANumber() {
        worker.set(ScorerMeasure.GROUPS, Double.NaN);
        assertThat(first().measures()).doesNotContainKey("scorer.groups");
    }

    @Test
    void isStartingUntilItIsReadyThenWorksWhileItsBusyTimeRises() {
        worker.ready(false);
        assertThat(first().state()).isEqualTo(WorkerState.STARTING);
        worker.ready(true).set(ScorerMeasure.BUSY, 2);
        assertThat(reporter.due(START + EVERY).orElseThrow().state()).isEqualTo(WorkerState.WORKING);
        assertThat(reporter.due(START + 2 * EVERY).orElseThrow().state()).isEqualTo(WorkerState.WAITING);
    }

    @Test
    void theLastReportSaysWhyItEnded() {
        first();
        var report = reporter.last(Optional.of(new IllegalStateException("no disk")));
        assertThat(report.state()).isEqualTo(WorkerState.ENDED);
        assertThat(report.event()).isEqualTo("ended: no disk");
        assertThat(report.fault()).isTrue();
    }

    @Test
    void theBrokerReportsOnlyWhenItWasStartedAgain() {
        var broker = new FakeWorker().set(BrokerMeasure.RESTARTS, 0);
        var quiet = new WorkerReporter(broker.measured("broker"), START, EVERY);
        assertThat(quiet.due(START + 9 * EVERY)).isEmpty();
        broker.set(BrokerMeasure.RESTARTS, 1);
        assertThat(quiet.due(START + 9 * EVERY).orElseThrow().event()).isEqualTo("started again after it ended: 1");
    }
}
