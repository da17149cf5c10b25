package dev.millrace.scorer.progress;

import dev.millrace.messages.report.Measure;

/// What a scorer measures of itself; meanings stand in ops/docs/metrics.md.
public enum ScorerMeasure implements Measure {
    GROUPS(Definition.total("scorer.groups", "groups")),
    RESPONSES(Definition.total("scorer.responses", "responses")),
    DEAD_LETTERS(Definition.total("scorer.deadLetters", "records")),
    GROUPS_WAITING(Definition.now("scorer.groupsWaiting", "groups")),
    GROUPS_OVERDUE(Definition.total("scorer.groupsOverdue", "groups")),
    RUNNING(Definition.now("scorer.running", "")),
    THREADS_REPLACED(Definition.total("scorer.threadsReplaced", "threads")),
    BUSY(Definition.total("scorer.busySeconds", "s")),
    IDLE(Definition.total("scorer.idleSeconds", "s"));

    private final Definition definition;

    ScorerMeasure(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
