package dev.millrace.ops.dashboard.value.rollout;

import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.messages.topic.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a dead letter's bytes mean, where they are a whole record of the topic that they come from.
final class LetterContent {
    private static final int TEXT = 2_000;
    private static final List<LogTopic<?>> TOPICS = List.of(LogTopic.PROMPTS, LogTopic.ROLLOUTS, LogTopic.TRAJECTORIES);

    private LetterContent() {}

    /// Decodes it.
    ///
    /// @param letter what was lost
    /// @param run the run's name
    /// @return prompt, problem and responses; empty where it means nothing
    static Optional<Map<String, Object>> of(DeadLetter letter, String run) {
        var topics = new Topics(run);
        return TOPICS.stream()
                .filter(topic ->
                        topic.name().apply(topics).equals(letter.origin().topic()))
                .map(topic -> topic.decode(new RawRecord(letter.origin(), 0, null, letter.value())))
                .flatMap(entry -> entry instanceof LogEntry.Intact<?> intact ? of(intact.value()) : Stream.empty())
                .findFirst();
    }

    private static Stream<Map<String, Object>> of(Object value) {
        return switch (value) {
            case Prompt prompt -> Stream.of(values(prompt, Stream.empty()));
            case RolloutGroup group ->
                Stream.of(values(group.prompt(), group.rollouts().stream().map(each -> each.text())));
            case TrajectoryGroup group ->
                Stream.of(values(
                        group.prompt(),
                        group.trajectories().stream().map(each -> each.rollout().text())));
            default -> Stream.empty();
        };
    }

    private static Map<String, Object> values(Prompt prompt, Stream<String> responses) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("prompt", prompt.id().number());
        values.put("problem", cut(prompt.problem().text()));
        values.put("responses", responses.map(LetterContent::cut).toList());
        return values;
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(TEXT, text.length()));
    }
}
