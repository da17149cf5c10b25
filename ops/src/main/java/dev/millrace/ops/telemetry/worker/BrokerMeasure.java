package dev.millrace.ops.telemetry.worker;

import dev.millrace.messages.report.Measure;

/// What is measured of the embedded broker; meanings stand in ops/docs/metrics.md.
public enum BrokerMeasure implements Measure {
    RESTARTS("restarts", "starts", true);

    private final String key;
    private final String unit;
    private final boolean total;

    BrokerMeasure(String name, String unit, boolean total) {
        this.key = "broker." + name;
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
