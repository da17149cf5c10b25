package dev.millrace.scorer.progress;

import dev.millrace.messages.report.Measure;

/// What a scorer measures of itself; meanings stand in ops/docs/metrics.md.
public enum ScorerMeasure implements Measure {
    GROUPS("groups", "groups", true),
    RESPONSES("responses", "responses", true),
    DEAD_LETTERS("deadLetters", "records", true),
    GROUPS_WAITING("groupsWaiting", "groups", false),
    GROUPS_OVERDUE("groupsOverdue", "groups", true),
    RUNNING("running", "", false),
    THREADS_REPLACED("threadsReplaced", "threads", true),
    BUSY("busySeconds", "s", true),
    IDLE("idleSeconds", "s", true);

    private final String key;
    private final String unit;
    private final boolean total;

    ScorerMeasure(String name, String unit, boolean total) {
        this.key = "scorer." + name;
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
