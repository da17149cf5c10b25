package dev.millrace.scorer.progress;

import dev.millrace.messages.report.Measure;

/// What a judge measures of itself; meanings stand in ops/docs/metrics.md.
public enum JudgeMeasure implements Measure {
    GROUPS(Definition.total("judge.groups", "groups")),
    DEAD_LETTERS(Definition.total("judge.deadLetters", "records")),
    GROUPS_OPEN(Definition.now("judge.groupsOpen", "groups")),
    BUSY(Definition.total("judge.busySeconds", "s")),
    IDLE(Definition.total("judge.idleSeconds", "s"));

    private final Definition definition;

    JudgeMeasure(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
