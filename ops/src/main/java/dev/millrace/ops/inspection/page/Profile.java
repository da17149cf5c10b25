package dev.millrace.ops.inspection.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The course of a measure along the tokens of a response, at a few hundred points at most.
///
/// Point `i` tells of the tokens from `i stride` up to `(i + 1) stride`.
///
/// @param stride tokens to a point
/// @param numbers of the tokens; NaN: not known
record Profile(int stride, double[] numbers) {
    private static final int POINTS = 240;

    /// Of a response.
    static Profile of(double[] numbers) {
        return new Profile(Math.max(1, Math.ceilDiv(numbers.length, POINTS)), numbers);
    }

    /// The mean of each point; the least and the greatest too, where a point tells of several tokens. NaN: it
    /// is not known.
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("mean", points(part -> Arrays.stream(part).average().orElse(Double.NaN)));
        if (stride > 1) {
            values.put("min", points(part -> Arrays.stream(part).min().orElse(Double.NaN)));
            values.put("max", points(part -> Arrays.stream(part).max().orElse(Double.NaN)));
        }
        return values;
    }

    private double[] points(ToDoubleFunction<double[]> summary) {
        return IntStream.range(0, Math.ceilDiv(numbers.length, stride))
                .map(point -> point * stride)
                .mapToDouble(from -> summary.applyAsDouble(known(from)))
                .toArray();
    }

    private double[] known(int from) {
        return Arrays.stream(numbers, from, Math.min(from + stride, numbers.length))
                .filter(Double::isFinite)
                .toArray();
    }
}
