package dev.millrace.generators;

import dev.millrace.messages.report.Measure;

/// What a generator measures of itself; meanings stand in ops/docs/metrics.md.
public enum GeneratorMeasure implements Measure {
    GROUPS(Definition.total("generator.groups", "groups")),
    TOKENS(Definition.total("generator.tokens", "tokens")),
    DEAD_LETTERS(Definition.total("generator.deadLetters", "records")),
    UNUSABLE_WEIGHTS(Definition.total("generator.unusableWeights", "records")),
    SLOTS_ACTIVE(Definition.now("generator.slotsActive", "slots")),
    SLOTS_FREE(Definition.now("generator.slotsFree", "slots")),
    PROMPTS_WAITING(Definition.now("generator.promptsWaiting", "prompts")),
    VERSION(Definition.now("generator.version", "versions")),
    SWAPS(Definition.total("generator.swaps", "versions")),
    SWAP_PAUSE_LAST(Definition.now("generator.swapPauseLastSeconds", "s")),
    SWAP_PAUSE_MEAN(Definition.now("generator.swapPauseMeanSeconds", "s")),
    SWAP_PAUSE_MAX(Definition.now("generator.swapPauseMaxSeconds", "s")),
    BUSY(Definition.total("generator.busySeconds", "s")),
    IDLE(Definition.total("generator.idleSeconds", "s"));

    private final Definition definition;

    GeneratorMeasure(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
