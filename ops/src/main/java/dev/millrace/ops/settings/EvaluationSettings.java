package dev.millrace.ops.settings;

import dev.millrace.messages.prompt.Sampling;

/// How the policy is evaluated.
///
/// @param responses responses a problem
/// @param sampling how they are drawn
public record EvaluationSettings(int responses, Sampling sampling) {
    public EvaluationSettings {
        if (responses < 1) {
            throw new IllegalArgumentException("responses: got " + responses + ", expected >= 1");
        }
    }
}
