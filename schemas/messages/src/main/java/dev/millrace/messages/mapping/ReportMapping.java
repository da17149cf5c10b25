package dev.millrace.messages.mapping;

import dev.millrace.messages.avro.WorkerReportData;
import dev.millrace.messages.avro.WorkerStateData;
import dev.millrace.messages.report.WorkerReport;
import dev.millrace.messages.report.WorkerState;

/// Reports of workers.
public final class ReportMapping {
    private ReportMapping() {}

    /// As Avro holds it.
    public static WorkerReportData toData(WorkerReport report) {
        return new WorkerReportData(
                report.role(),
                report.worker(),
                report.started(),
                WorkerStateData.valueOf(report.state().name()),
                report.measures(),
                report.event(),
                report.fault());
    }

    /// As Java holds it.
    public static WorkerReport fromData(WorkerReportData data) {
        return new WorkerReport(
                data.getRole(),
                data.getWorker(),
                data.getStarted(),
                WorkerState.valueOf(data.getState().name()),
                data.getMeasures(),
                data.getEvent(),
                data.getFault());
    }
}
