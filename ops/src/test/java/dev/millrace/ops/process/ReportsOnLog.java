package dev.millrace.ops.process;

import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.messages.report.WorkerReport;
import java.util.List;

/// What workers said about themselves in a run.
final class ReportsOnLog {
    private ReportsOnLog() {}

    /// All of it, in order.
    static List<WorkerReport> of(RunHistory history) {
        try (var entries = LogTopic.REPORTS.read(history)) {
            return entries.<WorkerReport>mapMulti((entry, found) -> {
                        if (entry instanceof LogEntry.Intact<WorkerReport> intact) {
                            found.accept(intact.value());
                        }
                    })
                    .toList();
        }
    }
}
