package dev.millrace.ops.parquet;

import dev.millrace.messages.log.Position;
import dev.millrace.messages.log.StepId;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import java.util.Optional;

/// One trajectory where it lies.
///
/// @param position of its group on the log
/// @param timestamp when the group was written, milliseconds since 1970
/// @param consumer the step that took the group in; empty: none did
/// @param group its group
/// @param sibling its place in the group
record TrajectoryRow(Position position, long timestamp, Optional<StepId> consumer, TrajectoryGroup group, int sibling) {
    /// The trajectory.
    Trajectory trajectory() {
        return group.trajectories().get(sibling);
    }
}
