package dev.millrace.scorer.verifier;

import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.rollout.Rollout;

/// One response to judge, with all that is known about it.
///
/// @param prompt what was asked: the problem with its ground truth and metadata, and how the response was drawn
/// @param sibling which of the prompt's responses, from 0
/// @param rollout the response: tokens, text, why it ended, the policy versions that wrote it
public record VerifierRequest(Prompt prompt, int sibling, Rollout rollout) {
    /// The response's text, without special tokens.
    public String response() {
        return rollout.text();
    }

    /// What a right response must conclude.
    public String groundTruth() {
        return prompt.problem().groundTruth();
    }
}
