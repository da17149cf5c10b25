package dev.millrace.ops.evaluation;

import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.messages.prompt.Sampling;
import dev.millrace.verifier.request.Problem;

/// How problems are asked outside of a run.
///
/// @param responses responses a problem
/// @param sampling how they are drawn
public record Question(int responses, Sampling sampling) {
    /// Makes a prompt.
    ///
    /// @param number its place; with the seed it decides the random numbers
    /// @param problem what is asked
    public Prompt prompt(long number, Problem problem) {
        return new Prompt(new PromptId("evaluation", number), Purpose.EVALUATION, problem, sampling, responses, 0);
    }
}
