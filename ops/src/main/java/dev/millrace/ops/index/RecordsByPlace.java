package dev.millrace.ops.index;

import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.messages.history.StepEntry;
import dev.millrace.messages.log.Position;
import dev.millrace.ops.inspection.RecordFinder;
import java.util.List;
import java.util.Optional;

/// Finds the records of a prompt where an index says that they lie.
///
/// @param history of the run
/// @param records where they lie
record RecordsByPlace(RunHistory history, PromptRecords records) implements RecordFinder {
    @Override
    public <T> List<LogEntry.Intact<T>> find(LogTopic<T> topic) {
        var name = topic.name().apply(history.topics());
        return records.byTopic().getOrDefault(name, List.of()).stream()
                .map(position -> Lookup.record(history, topic, position))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<StepEntry> steps(List<Position> trajectories) {
        return records.steps().stream()
                .map(position -> Lookup.record(history, LogTopic.STEPS, position))
                .flatMap(Optional::stream)
                .map(entry -> new StepEntry(entry.position().offset(), entry.timestamp(), entry.value()))
                .toList();
    }
}
