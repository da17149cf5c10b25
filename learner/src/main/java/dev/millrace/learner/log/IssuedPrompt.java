package dev.millrace.learner.log;

import dev.millrace.messages.log.Position;
import dev.millrace.messages.prompt.Prompt;

/// A prompt as it was issued.
///
/// @param position where it lies
/// @param prompt the prompt
public record IssuedPrompt(Position position, Prompt prompt) {}
