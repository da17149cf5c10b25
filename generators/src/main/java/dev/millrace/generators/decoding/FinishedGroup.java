package dev.millrace.generators.decoding;

import dev.millrace.messages.rollout.Rollout;
import java.util.List;

/// A prompt whose responses are all written.
///
/// @param assignment the prompt
/// @param rollouts its responses in sibling order
public record FinishedGroup(Assignment assignment, List<Rollout> rollouts) {}
