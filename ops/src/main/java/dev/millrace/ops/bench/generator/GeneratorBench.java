package dev.millrace.ops.bench.generator;

import dev.millrace.ops.trial.Trial;
import dev.millrace.policy.network.choice.ComputeChoice;
import dev.millrace.policy.network.ComputeSettings;
import java.util.Comparator;
import java.util.stream.Stream;

/// How writing is measured.
///
/// @param compute where and how
/// @param stepsPerCall of ours
public record GeneratorBench(ComputeChoice compute, int stepsPerCall) {
    private static final int TRIALS = 2;

    /// What is fastest for some work; the engine follows from the size, and above 2,048 tokens attention is fused, as
    /// in a run.
    ComputeSettings fastest(GeneratorCase work) {
        var open = compute.forWork(work.model().config(work.positions()), work.batch(), work.positions());
        return Trial.fastest(Trial.worthTrying(open, work.longest()), each -> seconds(each, work));
    }

    private double seconds(ComputeSettings compute, GeneratorCase work) {
        try (var side = new GeneratorSide(work, compute, stepsPerCall)) {
            var _ = side.round();
            return Stream.generate(side::round)
                    .limit(TRIALS)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }
}
