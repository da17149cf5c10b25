package dev.millrace.ops.results;

import dev.millrace.ops.curve.Interval;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// What the finished runs of one preset come to. Updates and seconds are of the runs that reached the rate alone: a
/// mean over fewer runs than finished speaks for the better ones.
///
/// @param preset its name
/// @param failed runs that could not go on; in none of the means
/// @param heldOut final solve rate
/// @param outOfDistribution final solve rate; empty where there are no such problems
/// @param area mean height of the held-out curve
/// @param updates to the rate; `n` counts the runs that reached it, empty if none did
/// @param seconds to the rate, value-pretraining included
public record PresetRow(
        String preset,
        int failed,
        Interval heldOut,
        Optional<Interval> outOfDistribution,
        Interval area,
        Optional<Interval> updates,
        Optional<Interval> seconds) {
    /// Puts runs together.
    ///
    /// @param preset their algorithm
    /// @param failed how many others failed
    /// @param runs at least one
    static PresetRow of(String preset, int failed, Collection<RunMeasures> runs) {
        return new PresetRow(
                preset,
                failed,
                Interval.of(runs.stream().map(RunMeasures::heldOut).toList()),
                known(runs, RunMeasures::outOfDistribution),
                Interval.of(runs.stream().map(RunMeasures::area).toList()),
                known(runs, RunMeasures::updates),
                known(runs, RunMeasures::seconds));
    }

    /// How many runs finished.
    public int finished() {
        return heldOut.n();
    }

    /// How many of them reached the rate.
    public int reached() {
        return updates.map(Interval::n).orElse(0);
    }

    private static Optional<Interval> known(
            Collection<RunMeasures> runs, Function<RunMeasures, OptionalDouble> measure) {
        List<Double> values = runs.stream()
                .map(measure)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(Interval.of(values));
    }
}
