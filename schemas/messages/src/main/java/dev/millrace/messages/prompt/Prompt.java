package dev.millrace.messages.prompt;

import dev.millrace.verifier.request.Problem;

/// Credit for one group of responses: the learner issues it, nothing is generated without one.
///
/// @param id its name; also the order in which training consumes what comes back
/// @param purpose why it was issued
/// @param problem what is asked
/// @param sampling how to draw the responses
/// @param groupSize how many responses to draw
/// @param issuedVersion the policy version when it was issued
public record Prompt(
        PromptId id, Purpose purpose, Problem problem, Sampling sampling, int groupSize, long issuedVersion) {
    public Prompt {
        if (groupSize < 1) {
            throw new IllegalArgumentException("groupSize: got " + groupSize + ", expected >= 1");
        }
    }
}
