package dev.millrace.scorer.topology;

import java.time.Duration;

/// How long and how much.
///
/// @param deadline how long verdicts are awaited before a group goes on as timed out
/// @param maxValueBytes the largest record to send on; a larger one becomes a dead letter
public record AskingLimits(Duration deadline, int maxValueBytes) {}
