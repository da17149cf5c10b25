package dev.millrace.ops.rescoring;

import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.rollout.TrajectoryGroup;

/// A group that was judged a second time.
///
/// @param entry as the log has it
/// @param again with the other verifier's verdicts and rewards; the same responses
public record Rescored(LogEntry.Intact<TrajectoryGroup> entry, TrajectoryGroup again) {
    /// As the log has it.
    public TrajectoryGroup logged() {
        return entry.value();
    }
}
