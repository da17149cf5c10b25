package dev.millrace.generators;

import dev.millrace.generators.answering.WeightsPauses;
import dev.millrace.messages.rollout.WorkerClock;

/// What a generator has done since its start.
///
/// @param groups rollout groups published
/// @param tokens response tokens written, those of unfinished responses included
/// @param deadLetters dead letters published
/// @param version the policy version in use; -1: none yet
/// @param pauses of the decode loop for new weights
/// @param clock how busy it has been
public record GeneratorProgress(
        long groups, long tokens, long deadLetters, long version, WeightsPauses pauses, WorkerClock clock) {}
