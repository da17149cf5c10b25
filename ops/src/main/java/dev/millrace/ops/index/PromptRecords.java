package dev.millrace.ops.index;

import dev.millrace.messages.log.Position;
import dev.millrace.ops.index.response.GroupColumns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where everything about a prompt lies.
///
/// @param byTopic its records by the topic's full name
/// @param steps that took in its trajectories
record PromptRecords(Map<String, List<Position>> byTopic, List<Position> steps) {
    static PromptRecords of(IndexContent content, long number) {
        var topics = content.topics();
        Map<String, List<Position>> byTopic = new HashMap<>();
        for (var topic : List.of(
                topics.prompts(),
                topics.rollouts(),
                topics.trajectories(),
                topics.deadLetters(),
                topics.assessments())) {
            byTopic.put(topic, content.places(topic).of(number));
        }
        return new PromptRecords(byTopic, steps(content, number));
    }

    private static List<Position> steps(IndexContent content, long number) {
        GroupColumns groups = content.responses().groups();
        List<Position> steps = new ArrayList<>();
        for (int row = groups.newest(number); row >= 0; row = groups.before(row)) {
            int step = groups.step(row) < 0 ? -1 : content.steps().row(groups.step(row));
            if (step >= 0) {
                steps.add(new Position(
                        content.topics().steps(), 0, content.steps().offset(step)));
            }
        }
        return steps.reversed();
    }
}
