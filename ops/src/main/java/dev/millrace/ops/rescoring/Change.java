package dev.millrace.ops.rescoring;

import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.rollout.Trajectory;

/// A response on which the verifiers do not agree.
///
/// @param prompt whose
/// @param sibling which of its responses
/// @param before with the logged verdict
/// @param after with the other one
public record Change(Prompt prompt, int sibling, Trajectory before, Trajectory after) {
    private static final int TAIL = 100;

    /// The end of the response, where answers stand, on one line.
    public String tail() {
        var text = before.rollout().text().strip();
        var tail = text.substring(Math.max(0, text.length() - TAIL));
        return (tail.length() < text.length() ? "\u2026" : "") + tail.replaceAll("\\s+", " ");
    }
}
