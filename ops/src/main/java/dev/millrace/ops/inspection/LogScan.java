package dev.millrace.ops.inspection;

import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.messages.history.StepEntry;
import dev.millrace.messages.history.StepLog;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.ops.binding.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;

/// Looks a prompt up in every topic, by its key: only records that carry it are decoded.
final class LogScan implements RecordFinder {
    private static final String OPTION = "--prompt";

    private final RunHistory history;
    private final String text;
    private final PromptId id;

    LogScan(RunHistory history, String text) {
        this.history = history;
        this.text = text;
        this.id = id(history.topics().run());
    }

    private PromptId id(String run) {
        var number = text.startsWith(run + "/") ? text.substring(run.length() + 1) : text;
        if (!number.matches("\\d{1,18}")) {
            throw new ConfigurationException(OPTION, "'" + text + "'", "a number, or " + run + "/number");
        }
        return new PromptId(run, Long.parseLong(number));
    }

    PromptLife life() {
        return PromptLife.read(id, this).orElseThrow(() -> new ConfigurationException(OPTION, text, range()));
    }

    @Override
    public <T> List<LogEntry.Intact<T>> find(LogTopic<T> topic) {
        var name = topic.name().apply(history.topics());
        List<LogEntry.Intact<T>> found = new ArrayList<>();
        for (int partition : history.partitions(name)) {
            try (var records = history.records(name, partition, 0)) {
                records.filter(record -> record.keyText().equals(id.key()))
                        .map(topic::decode)
                        .forEach(entry -> addIntact(entry, found));
            }
        }
        return found;
    }

    private static <T> void addIntact(LogEntry<T> entry, List<LogEntry.Intact<T>> found) {
        if (entry instanceof LogEntry.Intact<T> intact) {
            found.add(intact);
        }
    }

    @Override
    public List<StepEntry> steps(List<Position> trajectories) {
        return StepLog.read(history).entries();
    }

    private String range() {
        var numbers = new LongSummaryStatistics();
        var name = history.topics().prompts();
        for (int partition : history.partitions(name)) {
            try (var records = history.records(name, partition, 0)) {
                records.map(RawRecord::keyText)
                        .forEach(key -> PromptId.numberIn(key).ifPresent(numbers));
            }
        }
        return numbers.getCount() == 0
                ? "a prompt of run " + id.run() + ", which has issued none"
                : "one from " + numbers.getMin() + " to " + numbers.getMax();
    }
}
