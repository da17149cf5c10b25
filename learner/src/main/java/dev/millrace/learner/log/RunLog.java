package dev.millrace.learner.log;

import dev.millrace.messages.log.Position;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.rollout.TrajectoryGroup;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// The log, as the learner needs it. Opening one puts an end to every other learner of the same run: what that had
/// not committed is undone, and it can commit nothing more.
public interface RunLog extends AutoCloseable {
    /// Every committed step, in order, beginning with the run's start, step 0; empty where the run has not started.
    List<StepRecord> steps();

    /// Reads trajectory groups from where they lie.
    ///
    /// @param positions records on `trajectories`
    /// @return their groups, in the order of the positions
    /// @throws LogException if one of them is no longer there or cannot be read
    List<TrajectoryGroup> read(List<Position> positions);

    /// Finds prompts where they lie, the first copy of each.
    ///
    /// @param numbers theirs
    /// @return those that are on the log, in any order
    List<IssuedPrompt> prompts(Set<Long> numbers);

    /// Asks prompts again, outside of any step: whoever answers first counts, the other answer is a second copy.
    /// Returns once they are committed.
    ///
    /// @param prompts as they were issued
    void reissue(List<Prompt> prompts);

    /// Goes on reading at given positions.
    ///
    /// @param positions of [#poll]'s next records
    void seek(LogPositions positions);

    /// Reads what came on `trajectories` and `dead-letters`, in order within each partition.
    ///
    /// @param wait how long to wait where there is nothing
    /// @return what came, perhaps nothing
    List<Arrival> poll(Duration wait);

    /// Ends a step. Returns once it is committed, however often the broker has to be asked; a commit
    /// whose outcome is unknown is looked for on the log before it is tried again.
    ///
    /// @param commit what the step leaves behind
    /// @throws LogException if it cannot be committed: another learner took over, a record is refused, or the
    ///     broker did not come back before the learner was closed
    void commit(StepCommit commit);

    /// Ends the connections.
    @Override
    void close();
}
