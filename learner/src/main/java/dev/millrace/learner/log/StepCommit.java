package dev.millrace.learner.log;

import dev.millrace.messages.assessment.GroupAssessment;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.policy.broadcast.EncodedWeights;
import java.util.List;
import java.util.Optional;

/// What one step leaves on the log: all of it or nothing.
///
/// @param record the step
/// @param weights the new policy version, if there is one
/// @param assessments what it made of what it trained on; none where they are not kept
/// @param prompts what is asked next, in order of their numbers
/// @param deadLetters what the learner could not use since the step before
/// @param read how far it has read
public record StepCommit(
        StepRecord record,
        Optional<EncodedWeights> weights,
        List<GroupAssessment> assessments,
        List<Prompt> prompts,
        List<DeadLetter> deadLetters,
        LogPositions read) {
    public StepCommit {
        assessments = List.copyOf(assessments);
        prompts = List.copyOf(prompts);
        deadLetters = List.copyOf(deadLetters);
    }
}
