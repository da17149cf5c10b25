package dev.millrace.ops.telemetry.worker;

import dev.millrace.messages.report.Measure;

/// What is measured of the process that a worker runs in; meanings stand in ops/docs/metrics.md.
public enum ProcessMeasure implements Measure {
    CPU("cpuSeconds", "s", true),
    GARBAGE_COLLECTION("gcSeconds", "s", true),
    HEAP("heapBytes", "bytes", false),
    MEMORY("memoryBytes", "bytes", false),
    THREADS("threads", "threads", false),
    UPTIME("uptimeSeconds", "s", false);

    private final String key;
    private final String unit;
    private final boolean total;

    ProcessMeasure(String name, String unit, boolean total) {
        this.key = "process." + name;
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
