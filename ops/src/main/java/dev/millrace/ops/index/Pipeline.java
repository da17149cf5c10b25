package dev.millrace.ops.index;

import dev.millrace.ops.index.flow.WorkerEvent;
import java.util.List;
import java.util.Map;

/// A run as what flows through it.
///
/// @param now the moment it is seen at, milliseconds since 1970
/// @param topics in the order of the flow
/// @param workers by role
/// @param staleness how many tokens were trained on, by how many versions the oldest of their response was behind
/// @param events what happened to workers, oldest first
public record Pipeline(
        long now, List<Topic> topics, List<Worker> workers, Map<Long, Long> staleness, List<WorkerEvent> events) {
    /// A topic.
    ///
    /// @param name without the run's
    /// @param records on it
    /// @param bytes of their values
    /// @param perSecond records a second: of the last ten seconds while the run goes on, else over the whole of it
    /// @param lag what waits on it
    /// @param last when the last record was written, milliseconds since 1970; 0: none was
    public record Topic(String name, long records, long bytes, double perSecond, Lag lag, long last) {}

    /// What waits on a topic.
    ///
    /// @param waiting how much
    /// @param meaning of what, for whom
    public record Lag(long waiting, String meaning) {}

    /// What a worker is doing.
    public enum State {
        /// It is not ready yet.
        STARTING,
        /// Less than half of the last seconds it waited.
        WORKING,
        /// It waits for something to do.
        WAITING,
        /// The run goes on, and nothing came from it for long.
        SILENT,
        /// The run has ended.
        ENDED
    }

    /// A worker.
    ///
    /// @param role `learner`, `generator`, `scorer` or `judge`
    /// @param name among its kind
    /// @param state what it is doing
    /// @param times when it was seen
    /// @param idle shares of time in which it waited
    /// @param work what it did
    public record Worker(String role, String name, State state, Times times, Idle idle, Work work) {}

    /// What a worker did.
    ///
    /// @param records that it left: groups, or steps
    /// @param restarts how often it started anew
    /// @param measures what it says of itself, by name; none where it did not report
    public record Work(long records, int restarts, Map<String, Double> measures) {
        public Work {
            measures = Map.copyOf(measures);
        }
    }

    /// When a worker was seen.
    ///
    /// @param first its first record, milliseconds since 1970
    /// @param last its last
    public record Times(long first, long last) {}

    /// Shares of time in which a worker waited, in [0, 1]; NaN: not known.
    ///
    /// @param always since its start
    /// @param recently over the last half minute
    public record Idle(double always, double recently) {}
}
