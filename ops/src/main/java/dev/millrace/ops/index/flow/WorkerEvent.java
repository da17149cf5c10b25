package dev.millrace.ops.index.flow;

/// Something that happened to a worker.
///
/// @param time milliseconds since 1970
/// @param role of the worker
/// @param worker its name
/// @param what happened, in a few words
public record WorkerEvent(long time, String role, String worker, String what) {}
