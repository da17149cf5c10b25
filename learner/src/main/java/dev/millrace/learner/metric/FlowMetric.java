package dev.millrace.learner.metric;

/// What is measured about a step beside the algorithm; units stand in ops/docs/metrics.md.
public enum FlowMetric {
    SECONDS("seconds"),
    SECONDS_WAITING("secondsWaiting"),
    SECONDS_DIGESTING("secondsDigesting"),
    SECONDS_COMMITTING("secondsCommitting"),
    SECONDS_CHECKPOINTING("secondsCheckpointing"),
    DEAD_PROMPTS("deadPrompts"),
    FILTERED_GROUPS("filteredGroups"),
    FILTERED_TOKENS("filteredTokens"),
    REFILLS("refills"),
    REFILL_PROMPTS("refillPrompts"),
    PROMPTS_OUT("promptsOut"),
    DUPLICATES("duplicatesTotal"),
    DEAD_LETTERS("deadLettersTotal"),
    TOKENS_GENERATED("tokensGeneratedTotal");

    private final String key;

    FlowMetric(String key) {
        this.key = key;
    }

    /// Its name in step records and in `metrics.jsonl`.
    public String key() {
        return key;
    }
}
