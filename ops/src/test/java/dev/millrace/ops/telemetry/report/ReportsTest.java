package dev.millrace.ops.telemetry.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.report.WorkerReport;
import dev.millrace.ops.telemetry.worker.Happening;
import dev.millrace.ops.telemetry.worker.MeasuredWorker;
import dev.millrace.scorer.progress.ScorerMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private final AtomicLong now = new AtomicLong(1_000);
    private final List<WorkerReport> sent = new ArrayList<>();
    private boolean hears = true;
    private final Reports reports = new Reports(5_000, now::get, new Sink());

    @Test
    void everyWorkerReports() {
        reports.add(new FakeWorker().measured("scorer"));
        reports.add(new FakeWorker().measured("generator"));
        reports.look();
        assertThat(sent).extracting(WorkerReport::role).containsExactly("scorer", "generator");
    }

    @Test
    void aWorkerThatCannotBeAskedKeepsNobodyElseFromReporting() {
        var broken = new FakeWorker().measured("scorer");
        reports.add(new MeasuredWorker(
                broken.name(),
                () -> {
                    throw new IllegalStateException("no numbers");
                },
                List::of,
                broken.isReady(),
                Optional.empty()));
        reports.add(new FakeWorker().measured("generator"));
        reports.look();
        assertThat(sent).extracting(WorkerReport::role).containsExactly("generator");
    }

    @Test
    void theLastReportsHoldWhatHadNotBeenToldYet() {
        var worker = new FakeWorker().set(ScorerMeasure.GROUPS, 1);
        reports.add(worker.measured("scorer"));
        reports.look();
        worker.set(ScorerMeasure.GROUPS, 7).happened(Happening.usual("wrote a checkpoint"));
        reports.close();
        assertThat(sent.getLast().event()).isEqualTo("wrote a checkpoint; ended");
        assertThat(sent.getLast().measures()).containsEntry("scorer.groups", 7.0);
    }

    @Test
    void whatHappenedIsToldAgainUntilSomebodyHearsIt() {
        reports.add(new FakeWorker().measured("scorer"));
        hears = false;
        reports.look();
        hears = true;
        reports.look();
        reports.look();
        assertThat(sent).extracting(WorkerReport::event).containsExactly("started");
    }

    private final class Sink implements ReportSink {
        @Override
        public void send(WorkerReport report, Consumer<WorkerReport> onLost) {
            if (hears) {
                sent.add(report);
            } else {
                onLost.accept(report);
            }
        }

        @Override
        public void close() {}
    }
}
