package dev.millrace.learner.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Cuts a batch into the parts that one update of the weights each sees: shuffled, of nearly equal count.
public final class MiniBatches {
    private MiniBatches() {}

    /// Cuts; the same seed gives the same parts.
    ///
    /// @param samples in a reproducible order
    /// @param parts how many; fewer come where there are fewer samples
    /// @param seed of the shuffle
    /// @return every sample once, no part empty
    public static <T> List<List<T>> cut(List<T> samples, int parts, long seed) {
        var shuffled = new ArrayList<>(samples);
        Collections.shuffle(shuffled, new SplittableRandom(seed));
        var size = (long) shuffled.size();
        return IntStream.range(0, parts)
                .mapToObj(i -> shuffled.subList((int) (i * size / parts), (int) ((i + 1) * size / parts)))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
