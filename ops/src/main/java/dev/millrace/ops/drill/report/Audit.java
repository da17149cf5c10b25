package dev.millrace.ops.drill.report;

import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.messages.history.StepLog;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.prompt.Purpose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What became of every prompt of training, from the log alone.
///
/// @param steps the number of the last step; reading them has shown that each is there once
/// @param issued prompts
/// @param consumed prompts that policy steps took in
/// @param givenUp prompts of which only a dead letter came
/// @param lost prompts of which nothing came, though later ones were consumed
/// @param twice prompts that two steps consumed
/// @param letters what could not be used
public record Audit(
        long steps, int issued, int consumed, int givenUp, List<Long> lost, List<Long> twice, Letters letters) {
    public Audit {
        lost = List.copyOf(lost);
        twice = List.copyOf(twice);
    }

    /// Dead letters.
    ///
    /// @param damaged of records on the topic of rollouts
    /// @param others of anything else
    public record Letters(int damaged, int others) {}

    /// Reads a log.
    ///
    /// @throws dev.millrace.messages.history.HistoryException if a step is missing or is there twice
    public static Audit of(RunHistory history) {
        var log = StepLog.read(history);
        var issued = issued(history);
        Map<Long, Integer> consumed = consumed(history, log);
        var letters = letters(history);
        var buried = new HashSet<>(letters.stream().map(DeadLetter::key).toList());
        long newest =
                consumed.keySet().stream().mapToLong(Long::longValue).max().orElse(-1);
        var missing = issued.stream()
                .filter(number -> number < newest && !consumed.containsKey(number))
                .sorted()
                .toList();
        var lost = missing.stream()
                .filter(number -> !buried.contains(key(history, number)))
                .toList();
        var twice = consumed.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        int damaged = (int) letters.stream()
                .filter(letter ->
                        letter.origin().topic().equals(history.topics().rollouts()))
                .count();
        return new Audit(
                log.last(),
                issued.size(),
                consumed.size(),
                missing.size() - lost.size(),
                lost,
                twice,
                new Letters(damaged, letters.size() - damaged));
    }

    private static String key(RunHistory history, long number) {
        return history.topics().run() + "/" + number;
    }

    private static Set<Long> issued(RunHistory history) {
        Set<Long> issued = new HashSet<>();
        try (var prompts = intact(LogTopic.PROMPTS.read(history))) {
            prompts.filter(entry -> entry.value().purpose() == Purpose.TRAINING)
                    .forEach(entry -> issued.add(entry.value().id().number()));
        }
        return issued;
    }

    /// How often policy steps consumed each prompt.
    private static Map<Long, Integer> consumed(RunHistory history, StepLog log) {
        Map<Position, Long> numbers = new HashMap<>();
        try (var groups = intact(LogTopic.TRAJECTORIES.read(history))) {
            groups.forEach(entry ->
                    numbers.put(entry.position(), entry.value().prompt().id().number()));
        }
        Map<Long, Integer> consumed = new HashMap<>();
        log.entries().stream()
                .filter(entry -> entry.record().phase() == Phase.POLICY)
                .flatMap(entry -> entry.record().consumed().stream())
                .forEach(position -> consumed.merge(numbers.getOrDefault(position, -1L), 1, Integer::sum));
        return consumed;
    }

    private static List<DeadLetter> letters(RunHistory history) {
        List<DeadLetter> letters = new ArrayList<>();
        try (var all = intact(LogTopic.DEAD_LETTERS.read(history))) {
            all.forEach(entry -> letters.add(entry.value()));
        }
        return letters;
    }

    private static <T> Stream<LogEntry.Intact<T>> intact(Stream<LogEntry<T>> entries) {
        return entries.<LogEntry.Intact<T>>mapMulti((entry, next) -> {
            if (entry instanceof LogEntry.Intact<T> intact) {
                next.accept(intact);
            }
        });
    }
}
