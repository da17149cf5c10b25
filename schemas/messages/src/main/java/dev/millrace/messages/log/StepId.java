package dev.millrace.messages.log;

/// Which learner step.
///
/// @param run the run
/// @param step counts from 1 over all phases; 0 is the start: initial weights, first prompts
/// @param phase what it did
/// @param version the policy version after the step
public record StepId(String run, long step, Phase phase, long version) {}
