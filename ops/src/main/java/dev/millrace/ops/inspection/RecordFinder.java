package dev.millrace.ops.inspection;

import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.history.StepEntry;
import dev.millrace.messages.log.Position;
import java.util.List;

/// Finds the records of one prompt.
public interface RecordFinder {
    /// Its records on a topic, in the order of the log; those that cannot be read are left out.
    <T> List<LogEntry.Intact<T>> find(LogTopic<T> topic);

    /// Steps that took in records, others perhaps among them.
    ///
    /// @param trajectories where the records lie
    List<StepEntry> steps(List<Position> trajectories);
}
