package dev.millrace.ops.index.response;

import java.util.Arrays;
import java.util.List;

/// How numbers are distributed: count `i` is of those from `from + i width` on and below `from + (i + 1) width`; the
/// last one has the largest number too.
///
/// @param from the smallest number; 0 where there are none
/// @param width of a stretch, above 0; a whole number where all numbers are
/// @param counts how many numbers are in each stretch; none where there are no numbers
public record Histogram(double from, double width, List<Integer> counts) {
    private static final int STRETCHES = 32;

    public Histogram {
        counts = List.copyOf(counts);
    }

    /// Counts numbers.
    ///
    /// @param numbers what is not finite does not count
    static Histogram of(double[] numbers) {
        var known = Arrays.stream(numbers).filter(Double::isFinite).toArray();
        if (known.length == 0) {
            return new Histogram(0, 1, List.of());
        }
        double from = Arrays.stream(known).min().orElseThrow();
        double span = Arrays.stream(known).max().orElseThrow() - from;
        boolean whole = Arrays.stream(known).allMatch(each -> each == Math.rint(each));
        double width = whole || span == 0 ? Math.ceil((span + 1) / STRETCHES) : span / STRETCHES;
        var counts = new Integer[(int) Math.min(STRETCHES, Math.floor(span / width) + 1)];
        Arrays.fill(counts, 0);
        for (double each : known) {
            counts[(int) Math.min(counts.length - 1, (each - from) / width)]++;
        }
        return new Histogram(from, width, Arrays.asList(counts));
    }
}
