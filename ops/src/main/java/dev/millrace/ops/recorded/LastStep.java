package dev.millrace.ops.recorded;

import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.messages.log.StepRecord;
import java.util.Optional;

/// How far a log goes, without reading it from its start.
final class LastStep {
    private LastStep() {}

    /// Its last step; empty: there is none.
    ///
    /// @throws HistoryException if it cannot be read
    static Optional<StepRecord> of(RunHistory history) {
        return history.partitions(history.topics().steps()).stream()
                .findFirst()
                .flatMap(partition -> LogTopic.STEPS.newest(history, partition))
                .map(LastStep::record);
    }

    private static StepRecord record(LogEntry<StepRecord> entry) {
        return switch (entry) {
            case LogEntry.Intact<StepRecord>(var _, var _, var record) -> record;
            case LogEntry.Broken<StepRecord> broken ->
                throw new HistoryException("step at " + broken.position() + ": " + broken.reason());
        };
    }
}
