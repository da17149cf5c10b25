package dev.millrace.ops.results;

import java.util.OptionalDouble;

/// What a finished run comes to, in numbers.
///
/// @param heldOut solve rate on held-out problems after the last update, 0–1
/// @param outOfDistribution the same on problems unlike those of training; empty where there are none
/// @param area mean height of the held-out curve over updates, from the first evaluation to the last, 0–1
/// @param updates updates until the held-out curve first was at the rate asked for; empty if it never was
/// @param seconds the same in seconds, value-pretraining included
public record RunMeasures(
        double heldOut, OptionalDouble outOfDistribution, double area, OptionalDouble updates, OptionalDouble seconds) {
    /// Measures a run.
    ///
    /// @param curves the run's
    /// @param rate the rate to be reached, 0–1
    public static RunMeasures of(RunCurves curves, double rate) {
        var heldOut = curves.heldOut();
        var unlike = curves.outOfDistribution();
        var updates = heldOut.reaches(rate);
        return new RunMeasures(
                heldOut.end().y(),
                unlike.isPresent() ? OptionalDouble.of(unlike.get().end().y()) : OptionalDouble.empty(),
                heldOut.meanHeight(),
                updates,
                updates.isPresent()
                        ? OptionalDouble.of(curves.secondsAfter(updates.getAsDouble()))
                        : OptionalDouble.empty());
    }
}
