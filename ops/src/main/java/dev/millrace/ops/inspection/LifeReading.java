package dev.millrace.ops.inspection;

import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.history.StepEntry;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.rollout.TrajectoryGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts together what the log has about one prompt.
///
/// @param id the prompt
/// @param finder finds its records
record LifeReading(PromptId id, RecordFinder finder) {
    /// Reads it; empty where it was never issued.
    Optional<PromptLife> life() {
        var issued = finder.find(LogTopic.PROMPTS);
        if (issued.isEmpty()) {
            return Optional.empty();
        }
        var judged = finder.find(LogTopic.TRAJECTORIES);
        return Optional.of(new PromptLife(
                id,
                issued,
                finder.find(LogTopic.ROLLOUTS),
                judged,
                finder.find(LogTopic.DEAD_LETTERS),
                consumed(judged),
                finder.find(LogTopic.ASSESSMENTS).stream()
                        .map(LogEntry.Intact::value)
                        .toList()));
    }

    private List<Consumption> consumed(List<LogEntry.Intact<TrajectoryGroup>> judged) {
        List<Consumption> consumed = new ArrayList<>();
        for (var step :
                finder.steps(judged.stream().map(LogEntry.Intact::position).toList())) {
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
}
