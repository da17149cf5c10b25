package dev.millrace.ops.ledger.entry;

import dev.millrace.messages.log.Position;
import java.util.Locale;

/// Something on the log that no fault of a process explains.
///
/// @param kind what it is
/// @param message which prompts, steps and positions: `<what>: got <value>, expected <rule>`
public record Violation(Kind kind, String message) {
    /// What may be found.
    public enum Kind {
        /// A prompt, or a record on `trajectories`, was taken in by two steps or twice by one.
        CONSUMED_TWICE,
        /// A step took in a prompt whose turn it was not, as one that another step had counted dead.
        OUT_OF_TURN,
        /// A prompt's turn has passed: no step took it in, and no dead letter names it.
        SKIPPED,
        /// A step names a record that `trajectories` does not hold.
        NOT_FOUND,
        /// A step took in what was issued for something else.
        WRONG_PURPOSE,
        /// A prompt has more records on `trajectories` than on `rollouts`.
        SCORED_TWICE,
        /// A prompt has records on `trajectories` and none on `rollouts`.
        WITHOUT_ROLLOUT,
        /// The scorer has passed a record on `rollouts` and left neither trajectories nor a dead letter.
        LOST,
        /// A prompt that somebody answered, or that a step counts, is not on `prompts`.
        UNISSUED,
        /// A metric of a step is not what the log says.
        MISCOUNTED;

        /// Its name in tables and JSON.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// A position as messages have it.
    public static String at(Position position) {
        return position.topic() + "-" + position.partition() + "@" + position.offset();
    }
}
