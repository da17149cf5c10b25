package dev.millrace.ops.bench.learner;

import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.tensor.ElementType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Finds the element type and the attention that are fastest for some work, as the peers do for theirs.
final class FastestCompute {
    private static final int STEPS = 3;

    private FastestCompute() {}

    /// Tries some steps of each.
    ///
    /// @param work the batch
    /// @param bench how
    static ComputeSettings of(LearnerCase work, LearnerBench bench) {
        var candidates = Stream.of(ElementType.BF16, ElementType.F32)
                .filter(type -> bench.products().isEmpty() || bench.products().get() == type)
                .flatMap(type -> Arrays.stream(AttentionPath.values())
                        .filter(path ->
                                bench.attention().isEmpty() || bench.attention().get() == path)
                        .map(path -> new ComputeSettings(bench.device(), type, path, bench.threads())))
                .toList();
        return fastest(candidates, work, bench.microBatchTokens());
    }

    private static ComputeSettings fastest(List<ComputeSettings> candidates, LearnerCase work, int microBatchTokens) {
        return candidates.size() == 1
                ? candidates.getFirst()
                : candidates.stream()
                        .min(Comparator.comparingDouble(compute -> seconds(compute, work, microBatchTokens)))
                        .orElseThrow();
    }

    private static double seconds(ComputeSettings compute, LearnerCase work, int microBatchTokens) {
        try (var side = new LearnerSide(work, compute, microBatchTokens)) {
            var _ = side.step();
            return Stream.generate(side::step)
                    .limit(STEPS)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    /// For people, for example `bf16, plain attention`.
    static String name(ComputeSettings compute) {
        return (compute.products() + ", " + compute.attention() + " attention").toLowerCase(Locale.ROOT);
    }
}
