package dev.millrace.ops.index.step;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Draws curves: as many points as there are steps, or as were asked for, each of equally many steps.
///
/// @param steps of the run
/// @param numbers what was measured, by metric, as a function of the row
public record SeriesReading(StepColumns steps, Map<String, IntToDoubleFunction> numbers) {
    /// Reads them.
    public Series read(SeriesQuery query) {
        var all = IntStream.range(0, steps.size())
                .filter(query.stretch().rows(steps))
                .toArray();
        var rows = query.range().within(all, row -> query.axis().at(steps, row));
        var ends = ends(rows.length, query.points());
        var last = IntStream.of(ends).map(end -> rows[end - 1]).toArray();
        Map<String, Series.Curve> curves = new LinkedHashMap<>();
        for (var key : query.keys()) {
            var number = numbers.get(key);
            if (number != null) {
                curves.put(key, curve(rows, ends, number));
            }
        }
        return new Series(
                IntStream.of(last)
                        .mapToDouble(row -> query.axis().at(steps, row))
                        .toArray(),
                IntStream.of(last).mapToLong(steps::step).toArray(),
                IntStream.of(last).mapToLong(steps::version).toArray(),
                curves,
                rows.length);
    }

    /// Behind the last row of each point.
    private static int[] ends(int rows, int points) {
        int count = Math.min(rows, points);
        return IntStream.rangeClosed(1, count)
                .map(point -> (int) ((long) point * rows / count))
                .toArray();
    }

    private static Series.Curve curve(int[] rows, int[] ends, IntToDoubleFunction number) {
        var curve = new Series.Curve(new double[ends.length], new double[ends.length], new double[ends.length]);
        for (int point = 0; point < ends.length; point++) {
            var measured = IntStream.range(point == 0 ? 0 : ends[point - 1], ends[point])
                    .mapToDouble(i -> number.applyAsDouble(rows[i]))
                    .filter(value -> !Double.isNaN(value))
                    .summaryStatistics();
            boolean none = measured.getCount() == 0;
            curve.mean()[point] = none ? Double.NaN : measured.getAverage();
            curve.low()[point] = none ? Double.NaN : measured.getMin();
            curve.high()[point] = none ? Double.NaN : measured.getMax();
        }
        return curve;
    }
}
