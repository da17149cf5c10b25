package dev.millrace.ops.bench.generator;

import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.tensor.ElementType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How writing is measured.
///
/// @param device `cpu`, `gpu0` and so on, of both sides
/// @param threads of one operation, of both sides
/// @param products element type of ours; absent: the faster
/// @param attention of ours; absent: the faster
/// @param stepsPerCall of ours
public record GeneratorBench(
        String device,
        int threads,
        Optional<ElementType> products,
        Optional<AttentionPath> attention,
        int stepsPerCall) {
    private static final int TRIALS = 2;

    /// The element type and the attention that are fastest for some work, as a peer finds those of its own.
    ComputeSettings fastest(GeneratorCase work) {
        var candidates = Stream.of(ElementType.F32, ElementType.BF16)
                .filter(type -> products.isEmpty() || products.get() == type)
                .flatMap(type -> Arrays.stream(AttentionPath.values())
                        .filter(path -> attention.isEmpty() || attention.get() == path)
                        .map(path -> new ComputeSettings(device, type, path, threads)))
                .toList();
        return candidates.size() == 1 ? candidates.getFirst() : fastest(candidates, work);
    }

    private ComputeSettings fastest(List<ComputeSettings> candidates, GeneratorCase work) {
        Map<ComputeSettings, Double> times =
                candidates.stream().collect(Collectors.toMap(each -> each, each -> seconds(each, work)));
        return candidates.stream().min(Comparator.comparing(times::get)).orElseThrow();
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

    /// For people, for example `f32, plain attention`.
    static String name(ComputeSettings compute) {
        return (compute.products() + ", " + compute.attention() + " attention").toLowerCase(Locale.ROOT);
    }
}
