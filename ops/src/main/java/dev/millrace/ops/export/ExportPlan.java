package dev.millrace.ops.export;

import dev.millrace.messages.history.StepRange;
import java.nio.file.Path;

/// What is to be exported, and to where.
///
/// @param target the folder to make
/// @param range which steps; [StepRange#ALL]: everything, also what no step used
/// @param format of the trajectories
/// @param rollouts whether the responses as generated go with it
/// @param millrace the version of this program
public record ExportPlan(Path target, StepRange range, TrajectoryFormat format, boolean rollouts, String millrace) {
    /// Whether only some steps are to be exported.
    boolean isExcerpt() {
        return !range.equals(StepRange.ALL);
    }
}
