package dev.millrace.ops.glance;

import dev.millrace.ops.screen.text.Hue;

/// What a role does.
///
/// @param role its name
/// @param state what it does
/// @param rate how fast, in words
/// @param idle share of the time in which it waits, in [0, 1]; NaN: not known
/// @param detail what else is of interest
public record RoleGlance(String role, State state, String rate, double idle, String detail) {
    /// The same when the run is over.
    public RoleGlance ended() {
        return new RoleGlance(role, State.ENDED, rate, idle, detail);
    }

    /// What a role does.
    public enum State {
        /// Nothing is known of it yet.
        STARTING("starting", Hue.FAINT),
        /// It works at least half of the time.
        WORKING("working", Hue.GOOD),
        /// It waits more than half of the time.
        WAITING("waiting", Hue.PLAIN),
        /// Nothing came from it for long.
        SILENT("silent", Hue.CAUTION),
        /// It has ended.
        ENDED("ended", Hue.FAINT);

        private final String words;
        private final Hue hue;

        State(String words, Hue hue) {
            this.words = words;
            this.hue = hue;
        }

        /// What a role does that waits so much.
        ///
        /// @param idle share of the time, in [0, 1]; NaN: not known
        public static State of(double idle) {
            if (Double.isNaN(idle)) {
                return STARTING;
            }
            return idle > 0.5 ? WAITING : WORKING;
        }

        /// In a word.
        public String words() {
            return words;
        }

        /// What its colour says.
        public Hue hue() {
            return hue;
        }
    }
}
