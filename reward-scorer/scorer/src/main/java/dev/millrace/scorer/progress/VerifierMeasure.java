package dev.millrace.scorer.progress;

import dev.millrace.messages.report.Measure;

/// What is measured of each verifier; meanings stand in ops/docs/metrics.md.
public enum VerifierMeasure implements Measure {
    CALLS(Definition.total("verifier.calls", "calls")),
    CALL_MEAN(Definition.now("verifier.callMeanSeconds", "s")),
    CALL_P50(Definition.now("verifier.callP50Seconds", "s")),
    CALL_P95(Definition.now("verifier.callP95Seconds", "s")),
    CALL_P99(Definition.now("verifier.callP99Seconds", "s")),
    CALL_MAX(Definition.now("verifier.callMaxSeconds", "s")),
    ACCEPTED(Definition.total("verifier.accepted", "responses")),
    REJECTED(Definition.total("verifier.rejected", "responses")),
    NO_ANSWER(Definition.total("verifier.noAnswer", "responses")),
    NOT_APPLICABLE(Definition.total("verifier.notApplicable", "responses")),
    TIMED_OUT(Definition.total("verifier.timedOut", "responses")),
    FAILED(Definition.total("verifier.failed", "responses")),
    PROCESSES_STARTED(Definition.total("verifier.processesStarted", "processes")),
    PROCESSES_KILLED(Definition.total("verifier.processesKilled", "processes")),
    PROCESSES_CRASHED(Definition.total("verifier.processesCrashed", "processes")),
    PROCESSES_FAILED(Definition.total("verifier.processesFailed", "processes"));

    private final Definition definition;

    VerifierMeasure(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
