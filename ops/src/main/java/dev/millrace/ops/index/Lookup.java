package dev.millrace.ops.index;

import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.Position;
import dev.millrace.ops.recorded.RecordedRun;
import java.util.Optional;
import java.util.function.Function;

/// Reads single records of a run, for one thread at a time.
final class Lookup implements AutoCloseable {
    private final RecordedRun run;

    Lookup(RecordedRun run) {
        this.run = run;
    }

    synchronized <T> T with(Function<RunHistory, T> question) {
        return question.apply(run.history());
    }

    synchronized <T> T ask(Function<RecordedRun, T> question) {
        return question.apply(run);
    }

    Optional<DeadLetter> letter(Position position) {
        return with(history -> record(history, LogTopic.DEAD_LETTERS, position).map(LogEntry.Intact::value));
    }

    /// One record; empty where it is gone, or cannot be read.
    static <T> Optional<LogEntry.Intact<T>> record(RunHistory history, LogTopic<T> topic, Position position) {
        try (var records = history.records(position.topic(), position.partition(), position.offset())) {
            var first = records.findFirst().filter(raw -> raw.position().equals(position));
            return first.map(topic::decode).flatMap(entry -> switch (entry) {
                case LogEntry.Intact<T> intact -> Optional.of(intact);
                case LogEntry.Broken<T> _ -> Optional.empty();
            });
        }
    }

    @Override
    public void close() {
        run.close();
    }
}
