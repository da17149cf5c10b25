package dev.millrace.ops.glance;

import java.util.List;

/// What a table about a run shows.
///
/// @param name what the run is called
/// @param stage what it does
/// @param progress how far it is
/// @param times since its start, and to its end
/// @param roles one row each
/// @param curves in order
/// @param line all of it in one line
public record RunGlance(
        String name,
        RunStage stage,
        Progress progress,
        Times times,
        List<RoleGlance> roles,
        List<CurveGlance> curves,
        String line) {
    public RunGlance {
        roles = List.copyOf(roles);
        curves = List.copyOf(curves);
    }

    /// How far a run is.
    ///
    /// @param unit what is counted
    /// @param done of them
    /// @param planned how many there will be; 0: that is not known
    public record Progress(String unit, long done, long planned) {
        /// The part that is done, in [0, 1]; 0 where the whole is not known.
        public double share() {
            return planned == 0 ? 0 : Math.clamp((double) done / planned, 0, 1);
        }

        /// In words.
        public String text() {
            return unit + " " + done + (planned == 0 ? "" : "/" + planned);
        }
    }

    /// Times.
    ///
    /// @param elapsed seconds since its start
    /// @param left seconds to its last step, as the last ones went; NaN: not known
    public record Times(double elapsed, double left) {}
}
