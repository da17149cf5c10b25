package dev.millrace.learner.credit;

import dev.millrace.messages.log.Position;
import org.jspecify.annotations.Nullable;

/// One prompt that is out, as a checkpoint holds it.
///
/// @param number the prompt's
/// @param state whether it has come back
/// @param position where its trajectories lie, if they have come back
public record Credit(long number, State state, @Nullable Position position) {
    /// What has become of a prompt.
    public enum State {
        /// It has not come back.
        OUT,
        /// Its trajectories came back and wait for their step.
        RETURNED,
        /// It ended as a dead letter and waits for its step all the same.
        DEAD
    }
}
