package dev.millrace.messages.rollout;

/// How busy a worker has been since it started: two of them tell the idle fraction between two records.
///
/// @param worker names the process or thread
/// @param busyNanos nanoseconds spent working since its start
/// @param idleNanos nanoseconds spent waiting for something to do since its start
public record WorkerClock(String worker, long busyNanos, long idleNanos) {}
