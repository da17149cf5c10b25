package dev.millrace.generators;

import dev.millrace.generators.answering.SlotUse;
import dev.millrace.generators.answering.WeightsPauses;
import dev.millrace.generators.decoding.DecodeWork;
import dev.millrace.generators.publishing.Published;
import dev.millrace.messages.report.Reading;
import dev.millrace.messages.rollout.WorkerClock;
import java.util.List;
import java.util.stream.Stream;

/// What a generator has done since its start.
///
/// @param published what it has put on the log
/// @param work tokens and steps, those of unfinished responses included
/// @param version the policy version in use; -1: none yet
/// @param slots how many of its slots are in use
/// @param pauses of the decode loop for new weights
/// @param clock how busy it has been
public record GeneratorProgress(
        Published published, DecodeWork work, long version, SlotUse slots, WeightsPauses pauses, WorkerClock clock) {
    /// All of it as numbers, one for each [GeneratorMeasure].
    public List<Reading> readings() {
        return Stream.of(
                        Reading.count(GeneratorMeasure.GROUPS, published.groups()),
                        Reading.count(GeneratorMeasure.TOKENS, work.tokens()),
                        Reading.count(GeneratorMeasure.TOKENS_DROPPED, work.dropped()),
                        Reading.count(GeneratorMeasure.STEPS, work.steps()),
                        Reading.count(GeneratorMeasure.DEAD_LETTERS, published.deadLetters()),
                        Reading.count(GeneratorMeasure.UNUSABLE_WEIGHTS, published.unusableWeights()),
                        Reading.count(GeneratorMeasure.SLOTS_ACTIVE, slots.active()),
                        Reading.count(GeneratorMeasure.SLOTS_FREE, slots.free()),
                        Reading.count(GeneratorMeasure.PROMPTS_WAITING, slots.promptsWaiting()),
                        Reading.count(GeneratorMeasure.CACHE_TOKENS, slots.cacheTokens()),
                        Reading.count(GeneratorMeasure.VERSION, version),
                        Reading.count(GeneratorMeasure.SWAPS, pauses.count()),
                        Reading.seconds(GeneratorMeasure.SWAP_PAUSE_LAST, pauses.lastNanos()),
                        Reading.seconds(GeneratorMeasure.SWAP_PAUSE_MEAN, pauses.meanNanos()),
                        Reading.seconds(GeneratorMeasure.SWAP_PAUSE_MAX, pauses.longestNanos()),
                        new Reading(GeneratorMeasure.SWAP_PAUSE_STEPS, pauses.longestSteps()),
                        Reading.seconds(GeneratorMeasure.BUSY, clock.busyNanos()),
                        Reading.seconds(GeneratorMeasure.IDLE, clock.idleNanos()))
                .toList();
    }
}
