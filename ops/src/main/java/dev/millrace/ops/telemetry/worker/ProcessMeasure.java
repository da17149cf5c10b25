package dev.millrace.ops.telemetry.worker;

import dev.millrace.messages.report.Measure;

/// What is measured of the process that a worker runs in; meanings stand in ops/docs/metrics.md.
public enum ProcessMeasure implements Measure {
    CPU(Definition.total("process.cpuSeconds", "s")),
    GARBAGE_COLLECTION(Definition.total("process.gcSeconds", "s")),
    HEAP(Definition.now("process.heapBytes", "bytes")),
    MEMORY(Definition.now("process.memoryBytes", "bytes")),
    THREADS(Definition.now("process.threads", "threads")),
    UPTIME(Definition.now("process.uptimeSeconds", "s"));

    private final Definition definition;

    ProcessMeasure(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
