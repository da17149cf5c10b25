package dev.millrace.messages.history;

import dev.millrace.messages.log.StepRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The steps of a run, one after the other without a hole, as its log holds them.
///
/// @param entries in order; the first is the run's start, step 0, unless the topic has deleted it
public record StepLog(List<StepEntry> entries) {
    public StepLog {
        entries = List.copyOf(entries);
    }

    /// Reads them.
    ///
    /// @param history of the run
    /// @throws HistoryException if there are none, one cannot be read, or one is missing between two
    public static StepLog read(RunHistory history) {
        List<StepEntry> entries = new ArrayList<>();
        try (var records = LogTopic.STEPS.read(history)) {
            records.forEach(entry -> entries.add(step(entry)));
        }
        var run = history.topics().run();
        if (entries.isEmpty()) {
            throw new HistoryException(
                    "steps of run " + run + " in " + history.place() + ": got none, expected at least the run's start");
        }
        boolean startAlone = history.isExcerpt() && entries.getFirst().record().step() == 0;
        for (int i = startAlone ? 2 : 1; i < entries.size(); i++) {
            requireNext(run, entries.get(i - 1), entries.get(i));
        }
        return new StepLog(entries);
    }

    /// The last step on a log, without a look at those before it.
    ///
    /// @param history of the run
    /// @return empty where there is none
    /// @throws HistoryException if it cannot be read
    public static Optional<StepRecord> newest(RunHistory history) {
        return history.partitions(history.topics().steps()).stream()
                .findFirst()
                .flatMap(partition -> LogTopic.STEPS.newest(history, partition))
                .map(entry -> step(entry).record());
    }

    private static StepEntry step(LogEntry<StepRecord> entry) {
        return switch (entry) {
            case LogEntry.Intact<StepRecord>(var position, var timestamp, var record) ->
                new StepEntry(position.offset(), timestamp, record);
            case LogEntry.Broken<StepRecord> broken ->
                throw new HistoryException("step at " + broken.position() + ": " + broken.reason());
        };
    }

    private static void requireNext(String run, StepEntry before, StepEntry next) {
        long expected = before.record().step() + 1;
        if (next.record().step() != expected) {
            throw new HistoryException("steps of run " + run + ": got step "
                    + next.record().step() + " at offset " + next.offset() + " after step "
                    + before.record().step() + ", expected step " + expected + "; the log has a hole");
        }
    }

    /// The run's effective configuration as its log holds it, as YAML: the newest; empty in logs of older versions.
    public Optional<String> configuration() {
        return entries.stream()
                .map(entry -> entry.record().configuration())
                .filter(text -> !text.isEmpty())
                .reduce((first, second) -> second);
    }

    /// The number of the last step.
    public long last() {
        return entries.getLast().record().step();
    }

    /// Requires the log to reach back to a step.
    ///
    /// @throws HistoryException if the topic has deleted it, or an export left it out
    public void requireFrom(long step) {
        long first = entries.stream()
                .mapToLong(entry -> entry.record().step())
                .filter(each -> each > 0 || step == 0)
                .findFirst()
                .orElse(0);
        if (first > step) {
            throw new HistoryException("steps: got those from " + first + " to " + last() + ", expected step " + step
                    + " too; the log does not hold those before " + first);
        }
    }
}
