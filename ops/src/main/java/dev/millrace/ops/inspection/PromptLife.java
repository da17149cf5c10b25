package dev.millrace.ops.inspection;

import dev.millrace.messages.assessment.GroupAssessment;
import dev.millrace.messages.assessment.ResponseAssessment;
import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.rollout.TrajectoryGroup;
import java.util.List;
import java.util.Optional;

/// Everything that the log has about one prompt. Lists are in the order of the log.
///
/// @param id whose
/// @param issued records on `prompts`: more than one where it was issued again
/// @param generated its responses as they were generated: more than one where two generators answered
/// @param judged the same with verdicts
/// @param deadLetters that carry its key
/// @param consumed the steps that took it in
/// @param assessments what steps made of its responses
public record PromptLife(
        PromptId id,
        List<LogEntry.Intact<Prompt>> issued,
        List<LogEntry.Intact<RolloutGroup>> generated,
        List<LogEntry.Intact<TrajectoryGroup>> judged,
        List<LogEntry.Intact<DeadLetter>> deadLetters,
        List<Consumption> consumed,
        List<GroupAssessment> assessments) {
    public PromptLife {
        issued = List.copyOf(issued);
        generated = List.copyOf(generated);
        judged = List.copyOf(judged);
        deadLetters = List.copyOf(deadLetters);
        consumed = List.copyOf(consumed);
        assessments = List.copyOf(assessments);
    }

    /// Reads it by looking through the whole log.
    ///
    /// @param history of the run
    /// @param text the prompt's number, or run/number
    /// @throws dev.millrace.ops.binding.ConfigurationException if the run has no such prompt
    public static PromptLife read(RunHistory history, String text) {
        return new LogScan(history, text).life();
    }

    /// Reads it where its records can be found.
    ///
    /// @param id of the prompt
    /// @param finder finds its records
    /// @return empty where it was never issued
    public static Optional<PromptLife> read(PromptId id, RecordFinder finder) {
        return new LifeReading(id, finder).life();
    }

    /// Its newest trajectories that a step took in; where none did, the first.
    public Optional<LogEntry.Intact<TrajectoryGroup>> told() {
        return judged.stream()
                .filter(entry ->
                        consumed.stream().anyMatch(each -> each.position().equals(entry.position())))
                .reduce((first, second) -> second)
                .or(() -> judged.stream().findFirst());
    }

    /// What the last step made of one of its responses; empty: none was trained on, or the log does not hold it.
    public Optional<ResponseAssessment> assessment(int sibling) {
        return assessments.stream()
                .flatMap(group -> group.responses().stream())
                .filter(response -> response.sibling() == sibling)
                .reduce((first, second) -> second);
    }
}
