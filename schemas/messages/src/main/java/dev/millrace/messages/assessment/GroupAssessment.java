package dev.millrace.messages.assessment;

import dev.millrace.messages.prompt.PromptId;
import java.util.List;

/// What a policy step made of the responses to one prompt that it trained on.
///
/// @param step which
/// @param prompt whose
/// @param responses those that were trained on, in sibling order
public record GroupAssessment(long step, PromptId prompt, List<ResponseAssessment> responses) {
    public GroupAssessment {
        responses = List.copyOf(responses);
    }
}
