package dev.millrace.scorer.progress;

import dev.millrace.messages.report.Measure;

/// What a judge measures of itself; meanings stand in ops/docs/metrics.md.
public enum JudgeMeasure implements Measure {
    GROUPS("groups", "groups", true),
    DEAD_LETTERS("deadLetters", "records", true),
    GROUPS_OPEN("groupsOpen", "groups", false),
    BUSY("busySeconds", "s", true),
    IDLE("idleSeconds", "s", true);

    private final String key;
    private final String unit;
    private final boolean total;

    JudgeMeasure(String name, String unit, boolean total) {
        this.key = "judge." + name;
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
