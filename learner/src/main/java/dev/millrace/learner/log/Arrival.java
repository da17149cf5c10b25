package dev.millrace.learner.log;

import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.rollout.TrajectoryGroup;

/// A record that came to the learner.
public sealed interface Arrival {
    /// Where it lies.
    Position position();

    /// Trajectories of one prompt.
    ///
    /// @param position where the record lies
    /// @param group what it holds
    record Returned(Position position, TrajectoryGroup group) implements Arrival {}

    /// A record that somebody else could not use.
    ///
    /// @param position where the dead letter lies
    /// @param letter what it holds
    record Died(Position position, DeadLetter letter) implements Arrival {}

    /// A record on `trajectories` or `dead-letters` that cannot be read.
    ///
    /// @param position where the record lies
    /// @param key its key as text; empty where it has none
    /// @param value its bytes
    /// @param reason what is wrong with it
    record Malformed(Position position, String key, byte[] value, String reason) implements Arrival {}
}
