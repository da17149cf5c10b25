package dev.millrace.ops.bench.network;

import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.tensor.ElementType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// How ours may compute: what is not said is found by a trial, as peers find it for theirs.
///
/// @param device `cpu`, `gpu0` and so on, of both sides
/// @param threads of one operation, of both sides
/// @param products element type of ours; absent: the faster
/// @param attention of ours; absent: the faster
public record ComputeChoice(
        String device, int threads, Optional<ElementType> products, Optional<AttentionPath> attention) {
    /// The element type and the attention that are fastest.
    ///
    /// @param seconds tries some settings, and says how long the work takes with them; asked once for each
    public ComputeSettings fastest(ToDoubleFunction<ComputeSettings> seconds) {
        var candidates = candidates();
        if (candidates.size() == 1) {
            return candidates.getFirst();
        }
        Map<ComputeSettings, Double> times = new HashMap<>();
        candidates.forEach(each -> times.put(each, seconds.applyAsDouble(each)));
        return candidates.stream().min(Comparator.comparing(times::get)).orElseThrow();
    }

    private List<ComputeSettings> candidates() {
        return Stream.of(ElementType.BF16, ElementType.F32)
                .filter(type -> products.isEmpty() || products.get() == type)
                .flatMap(type -> Arrays.stream(AttentionPath.values())
                        .filter(path -> attention.isEmpty() || attention.get() == path)
                        .map(path -> new ComputeSettings(device, type, path, threads)))
                .toList();
    }

    /// For people, for example `bf16, plain attention`.
    public static String name(ComputeSettings compute) {
        return (compute.products() + ", " + compute.attention() + " attention").toLowerCase(Locale.ROOT);
    }
}
