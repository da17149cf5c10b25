package dev.millrace.generators;

import dev.millrace.messages.report.Measure;

/// What a generator measures of itself; meanings stand in ops/docs/metrics.md.
public enum GeneratorMeasure implements Measure {
    GROUPS("groups", "groups", true),
    TOKENS("tokens", "tokens", true),
    TOKENS_DROPPED("tokensDropped", "tokens", true),
    STEPS("steps", "steps", true),
    DEAD_LETTERS("deadLetters", "records", true),
    UNUSABLE_WEIGHTS("unusableWeights", "records", true),
    SLOTS_ACTIVE("slotsActive", "slots", false),
    SLOTS_FREE("slotsFree", "slots", false),
    PROMPTS_WAITING("promptsWaiting", "prompts", false),
    CACHE_TOKENS("cacheTokens", "tokens", false),
    VERSION("version", "versions", false),
    SWAPS("swaps", "versions", true),
    SWAP_PAUSE_LAST("swapPauseLastSeconds", "s", false),
    SWAP_PAUSE_MEAN("swapPauseMeanSeconds", "s", false),
    SWAP_PAUSE_MAX("swapPauseMaxSeconds", "s", false),
    SWAP_PAUSE_STEPS("swapPauseMaxSteps", "steps", false),
    BUSY("busySeconds", "s", true),
    IDLE("idleSeconds", "s", true);

    private final String key;
    private final String unit;
    private final boolean total;

    GeneratorMeasure(String name, String unit, boolean total) {
        this.key = "generator." + name;
        this.unit = unit;
        this.total = total;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public boolean isTotal() {
        return total;
    }
}
