package dev.millrace.scorer.progress;

import dev.millrace.messages.report.Measure;

/// What is measured of each verifier; meanings stand in ops/docs/metrics.md.
public enum VerifierMeasure implements Measure {
    CALLS("calls", "calls", true),
    CALL_MEAN("callMeanSeconds", "s", false),
    CALL_P50("callP50Seconds", "s", false),
    CALL_P95("callP95Seconds", "s", false),
    CALL_P99("callP99Seconds", "s", false),
    CALL_MAX("callMaxSeconds", "s", false),
    ACCEPTED("accepted", "responses", true),
    REJECTED("rejected", "responses", true),
    NO_ANSWER("noAnswer", "responses", true),
    NOT_APPLICABLE("notApplicable", "responses", true),
    TIMED_OUT("timedOut", "responses", true),
    FAILED("failed", "responses", true),
    PROCESSES_STARTED("processesStarted", "processes", true),
    PROCESSES_KILLED("processesKilled", "processes", true),
    PROCESSES_CRASHED("processesCrashed", "processes", true),
    PROCESSES_FAILED("processesFailed", "processes", true);

    private final String key;
    private final String unit;
    private final boolean total;

    VerifierMeasure(String name, String unit, boolean total) {
        this.key = "verifier." + name;
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
