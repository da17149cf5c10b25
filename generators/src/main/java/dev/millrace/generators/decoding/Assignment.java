package dev.millrace.generators.decoding;

import dev.millrace.messages.prompt.Prompt;

/// A prompt that is ready to be answered.
///
/// @param prompt what is asked, and how to draw the responses
/// @param promptTokenIds the prompt as the policy reads it
public record Assignment(Prompt prompt, int[] promptTokenIds) {}
