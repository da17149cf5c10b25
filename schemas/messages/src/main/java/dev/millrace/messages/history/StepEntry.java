package dev.millrace.messages.history;

import dev.millrace.messages.log.StepRecord;

/// A step on the log.
///
/// @param offset on `steps`
/// @param timestamp when it was committed, milliseconds since 1970
/// @param record the step
public record StepEntry(long offset, long timestamp, StepRecord record) {}
