package dev.millrace.ops.report;

import dev.millrace.messages.history.HistoryException;
import dev.millrace.ops.dashboard.listing.RunPlace;
import dev.millrace.ops.dashboard.live.LedgerReading;
import dev.millrace.ops.ledger.Ledger;
import dev.millrace.ops.report.answer.ReadRun;
import dev.millrace.ops.report.answer.ReportAnswers;
import dev.millrace.ops.report.answer.RunAnswers;
import dev.millrace.ops.report.page.ReportHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Makes reports.
///
/// @param plan what it is made of
/// @param progress hears how far it is
public record Report(ReportPlan plan, Progress progress) {
    /// Hears how far a report is.
    @FunctionalInterface
    public interface Progress {
        /// A run is being read.
        ///
        /// @param run its name
        /// @param share that has been read, in [0, 1]
        void reading(String run, double share);
    }

    /// Makes it.
    ///
    /// @return the file's content
    /// @throws dev.millrace.ops.binding.ConfigurationException if a run is not there
    /// @throws dev.millrace.messages.history.HistoryException if a log cannot be read
    public String html() {
        List<ReadRun> open = new ArrayList<>();
        try {
            plan.runs().forEach(place -> open.add(read(place)));
            var answers = open.stream().map(this::answers).toList();
            return ReportHtml.of(title(), ReportAnswers.of(answers, plan.making()));
        } finally {
            open.forEach(ReadRun::close);
        }
    }

    private ReadRun read(RunPlace place) {
        return ReadRun.of(place, plan.making().time(), share -> progress.reading(place.title(), share));
    }

    private RunAnswers answers(ReadRun run) {
        return new RunAnswers(
                run, plan.prompts(), plan.ledger() ? ledger(run.place()) : new LedgerReading.State.Absent());
    }

    /// A log that has just begun has no ledger: the report says so.
    private static LedgerReading.State ledger(RunPlace place) {
        try (var run = place.open()) {
            return new LedgerReading.State.Ready(Ledger.of(run));
        } catch (HistoryException problem) {
            return new LedgerReading.State.Failed(String.valueOf(problem.getMessage()));
        }
    }

    private String title() {
        return plan.runs().stream().map(RunPlace::title).collect(Collectors.joining(", ", "", " · Millrace report"));
    }
}
