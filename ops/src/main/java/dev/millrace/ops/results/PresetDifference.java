package dev.millrace.ops.results;

import dev.millrace.ops.curve.Interval;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// How much better one preset is than another, over the seeds with which both finished.
///
/// @param better the first
/// @param other what is subtracted
/// @param heldOut difference of the final solve rates
/// @param outOfDistribution the same; empty where there are no such problems
/// @param area difference of the mean heights
public record PresetDifference(
        String better, String other, Interval heldOut, Optional<Interval> outOfDistribution, Interval area) {
    /// Subtracts run from run, seed by seed.
    ///
    /// @param better the first preset's name
    /// @param other the second preset's name
    /// @param firsts runs of the first, by seed
    /// @param seconds runs of the second, by seed
    /// @return empty where no seed finished with both
    static Optional<PresetDifference> of(
            String better, String other, Map<Long, RunMeasures> firsts, Map<Long, RunMeasures> seconds) {
        var seeds = firsts.keySet().stream().filter(seconds::containsKey).toList();
        if (seeds.isEmpty()) {
            return Optional.empty();
        }
        var pairs = new Pairs(
                seeds.stream().map(firsts::get).toList(),
                seeds.stream().map(seconds::get).toList());
        return Optional.of(new PresetDifference(
                better, other, pairs.of(RunMeasures::heldOut), pairs.unlike(), pairs.of(RunMeasures::area)));
    }

    private record Pairs(List<RunMeasures> firsts, List<RunMeasures> seconds) {
        Interval of(ToDoubleFunction<RunMeasures> measure) {
            return Interval.paired(values(firsts, measure), values(seconds, measure));
        }

        Optional<Interval> unlike() {
            boolean all = firsts.stream()
                            .allMatch(run -> run.outOfDistribution().isPresent())
                    && seconds.stream().allMatch(run -> run.outOfDistribution().isPresent());
            return all ? Optional.of(of(run -> run.outOfDistribution().orElseThrow())) : Optional.empty();
        }

        private static List<Double> values(List<RunMeasures> runs, ToDoubleFunction<RunMeasures> measure) {
            return runs.stream().mapToDouble(measure).boxed().toList();
        }
    }
}
