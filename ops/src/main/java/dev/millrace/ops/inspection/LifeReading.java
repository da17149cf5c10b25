package dev.millrace.ops.inspection;

import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.messages.history.StepEntry;
import dev.millrace.messages.history.StepLog;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.ops.binding.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;

/// Looks a prompt up in every topic, by its key: only records that carry it are decoded.
final class LifeReading {
    private static final String OPTION = "--prompt";

    private final RunHistory history;
    private final String text;
    private final PromptId id;

    LifeReading(RunHistory history, String text) {
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
        var issued = find(LogTopic.PROMPTS);
        if (issued.isEmpty()) {
            throw new ConfigurationException(OPTION, text, range());
        }
        var judged = find(LogTopic.TRAJECTORIES);
        return new PromptLife(
                id,
                issued,
                find(LogTopic.ROLLOUTS),
                judged,
                find(LogTopic.DEAD_LETTERS),
                consumed(judged),
                find(LogTopic.ASSESSMENTS).stream().map(LogEntry.Intact::value).toList());
    }

    private <T> List<LogEntry.Intact<T>> find(LogTopic<T> topic) {
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

    private List<Consumption> consumed(List<LogEntry.Intact<TrajectoryGroup>> judged) {
        List<Consumption> consumed = new ArrayList<>();
        for (var step : StepLog.read(history).entries()) {
            for (var group : judged) {
                if (takes(step, group)) {
                    consumed.add(Consumption.of(step, group.position(), group.value()));
                }
            }
        }
        return consumed;
    }

    private static boolean takes(StepEntry step, LogEntry.Intact<TrajectoryGroup> group) {
        return step.record().consumed().contains(group.position());
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
