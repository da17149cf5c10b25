package dev.millrace.ops.inspection;

import dev.millrace.learner.credit.ReturnedGroup;
import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.messages.history.StepEntry;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.rollout.TrajectoryGroup;

/// A step that took in a prompt's trajectories.
///
/// @param step the step
/// @param position of the trajectories
/// @param filtered whether dynamic sampling left them out of training
public record Consumption(StepEntry step, Position position, boolean filtered) {
    /// A step that filtered nothing had no such group, or did not filter.
    static Consumption of(StepEntry step, Position position, TrajectoryGroup group) {
        boolean filters =
                step.record().phase() == Phase.POLICY && step.record().metric(FlowMetric.FILTERED_GROUPS.key()) > 0;
        return new Consumption(step, position, filters && !new ReturnedGroup(position, group).isInformative());
    }

    /// The policy version before the step.
    public long versionBefore() {
        var record = step.record();
        return record.phase() == Phase.POLICY ? record.version() - 1 : record.version();
    }
}
