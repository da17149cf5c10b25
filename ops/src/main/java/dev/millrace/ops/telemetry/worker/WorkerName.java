package dev.millrace.ops.telemetry.worker;

/// Who a worker is.
///
/// @param role what it does: `learner`, `generator`, `scorer`, `judge` or `broker`
/// @param worker its name among the run's workers
public record WorkerName(String role, String worker) {}
