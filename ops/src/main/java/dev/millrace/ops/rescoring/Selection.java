package dev.millrace.ops.rescoring;

import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.messages.history.StepLog;
import dev.millrace.messages.history.StepRange;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.messages.rollout.TrajectoryGroup;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Which trajectories are judged again.
///
/// @param range those that these steps took in; all steps: also what no step took in
/// @param purpose those that were issued for it; empty: for any
public record Selection(StepRange range, Optional<Purpose> purpose) {
    /// What it selects of a run.
    ///
    /// @param history of the run
    /// @throws dev.millrace.messages.history.HistoryException if the range has no step, or the log cannot be read
    public Predicate<LogEntry.Intact<TrajectoryGroup>> of(RunHistory history) {
        Predicate<LogEntry.Intact<TrajectoryGroup>> asked = entry ->
                purpose.isEmpty() || purpose.get() == entry.value().prompt().purpose();
        if (range.equals(StepRange.ALL)) {
            return asked;
        }
        Set<Position> consumed = new HashSet<>();
        range.of(StepLog.read(history))
                .forEach(step -> consumed.addAll(step.record().consumed()));
        return asked.and(entry -> consumed.contains(entry.position()));
    }
}
