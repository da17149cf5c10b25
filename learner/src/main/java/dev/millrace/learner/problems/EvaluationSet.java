package dev.millrace.learner.problems;

import dev.millrace.messages.prompt.Sampling;

/// Problems that are never trained on, asked to see what the policy can do.
///
/// @param name names it in reports, for example `heldOut`
/// @param source its problems
/// @param problems how many of them are asked, from index 0
/// @param groupSize responses a problem
/// @param sampling how responses are drawn
public record EvaluationSet(String name, ProblemSource source, int problems, int groupSize, Sampling sampling) {
    public EvaluationSet {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: got a blank name, expected text");
        }
        if (problems < 1) {
            throw new IllegalArgumentException("problems: got " + problems + ", expected >= 1");
        }
        if (groupSize < 1) {
            throw new IllegalArgumentException("groupSize: got " + groupSize + ", expected >= 1");
        }
    }
}
