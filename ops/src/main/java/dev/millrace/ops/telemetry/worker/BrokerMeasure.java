package dev.millrace.ops.telemetry.worker;

import dev.millrace.messages.report.Measure;

/// What is measured of the embedded broker; meanings stand in ops/docs/metrics.md.
public enum BrokerMeasure implements Measure {
    RESTARTS(Definition.total("broker.restarts", "starts"));

    private final Definition definition;

    BrokerMeasure(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
