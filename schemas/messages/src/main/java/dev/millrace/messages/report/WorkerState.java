package dev.millrace.messages.report;

/// Whether a worker has something to do.
public enum WorkerState {
    /// It is not ready yet.
    STARTING,
    /// It has done something since its last report.
    WORKING,
    /// It waits for others.
    WAITING,
    /// It has ended, and says so with its last report.
    ENDED
}
