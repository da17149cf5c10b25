package dev.millrace.ops.index;

import java.util.List;
import java.util.Map;

/// A run as what flows through it.
///
/// @param now the moment it is seen at, milliseconds since 1970
/// @param topics in the order of the flow
/// @param workers by role
/// @param staleness how many tokens were trained on, by how many versions the oldest of their response was behind
/// @param restarts workers that started anew, in the order of time
public record Pipeline(
        long now, List<Topic> topics, List<Worker> workers, Map<Long, Long> staleness, List<Restart> restarts) {
    /// A worker that started anew.
    ///
    /// @param time of its first record since, milliseconds since 1970
    /// @param role of it
    /// @param worker its name
    public record Restart(long time, String role, String worker) {}

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
    /// @param role `learner`, `generator` or `scorer`
    /// @param name among its kind
    /// @param state what it is doing
    /// @param times when it was seen
    /// @param idle shares of time in which it waited
    /// @param records that it left: groups, or steps
    /// @param restarts how often it started anew
    public record Worker(String role, String name, State state, Times times, Idle idle, long records, int restarts) {}

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
