package dev.millrace.ops.bench.learner;

import dev.millrace.ops.trial.Trial;
import dev.millrace.policy.network.choice.ComputeChoice;
import dev.millrace.policy.network.ComputeSettings;
import java.util.Comparator;
import java.util.stream.Stream;

/// How the learner's step is measured.
///
/// @param compute where and how
/// @param microBatchTokens tokens that a network sees at once, ours and a peer's
public record LearnerBench(ComputeChoice compute, int microBatchTokens) {
    private static final int TRIALS = 3;

    /// What is fastest for some work; above 2,048 tokens attention is fused, as in a run.
    ComputeSettings fastest(LearnerCase work) {
        return Trial.fastest(Trial.worthTrying(compute, work.longest()), each -> seconds(each, work));
    }

    private double seconds(ComputeSettings compute, LearnerCase work) {
        try (var side = new LearnerSide(work, compute, microBatchTokens)) {
            var _ = side.step();
            return Stream.generate(side::step)
                    .limit(TRIALS)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }
}
