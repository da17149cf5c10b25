package dev.millrace.ops.telemetry.report;

import dev.millrace.messages.report.WorkerReport;
import java.util.function.Consumer;

/// Where reports go.
interface ReportSink extends AutoCloseable {
    /// Sends a report; does not wait until it is there.
    ///
    /// @param report what to send
    /// @param onLost told, on any thread, if it did not get there
    void send(WorkerReport report, Consumer<WorkerReport> onLost);

    /// Waits until everything is there, or some seconds are over.
    @Override
    void close();
}
