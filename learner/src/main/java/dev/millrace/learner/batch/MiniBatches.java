package dev.millrace.learner.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Cuts a batch into the parts that one update of the weights each sees: of nearly equal count, prompts shuffled,
/// responses to one prompt side by side, so that the network computes their prompt once for most of them.
public final class MiniBatches {
    private MiniBatches() {}

    /// Cuts; the same seed gives the same parts.
    ///
    /// @param samples in a reproducible order
    /// @param prompt of a sample, by a key with equality
    /// @param parts how many; fewer come where there are fewer samples
    /// @param seed of the shuffle
    /// @return every sample once, no part empty
    public static <T> List<List<T>> cut(List<T> samples, Function<T, ?> prompt, int parts, long seed) {
        Map<Object, List<T>> groups = new LinkedHashMap<>();
        samples.forEach(each -> groups.computeIfAbsent(prompt.apply(each), _ -> new ArrayList<>())
                .add(each));
        var order = new ArrayList<>(groups.values());
        Collections.shuffle(order, new SplittableRandom(seed));
        var shuffled = order.stream().flatMap(List::stream).toList();
        var size = (long) shuffled.size();
        return IntStream.range(0, parts)
                .mapToObj(i -> shuffled.subList((int) (i * size / parts), (int) ((i + 1) * size / parts)))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
