package dev.millrace.learner.batch;

import dev.millrace.learner.formula.Reals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// Puts what samples hold per token one after the other, as formulas read it.
public final class Columns {
    private Columns() {}

    /// Numbers of all samples, sample after sample, `[N]`.
    ///
    /// @param samples in order
    /// @param column one number a token
    public static <T> Reals join(List<T> samples, Function<T, Reals> column) {
        var columns = samples.stream().map(column).toList();
        var joined = new double[columns.stream().mapToInt(Reals::size).sum()];
        var end = 0;
        for (var each : columns) {
            for (var t = 0; t < each.size(); t++) {
                joined[end++] = each.at(t);
            }
        }
        return Reals.of(joined);
    }

    /// The parts of a joined column that belong to each sample.
    ///
    /// @param joined floats of all samples, `[N]`
    /// @param samples in order
    /// @param length tokens of a sample
    public static <T> List<float[]> split(float[] joined, List<T> samples, ToIntFunction<T> length) {
        var parts = new ArrayList<float[]>();
        var start = 0;
        for (var sample : samples) {
            var end = start + length.applyAsInt(sample);
            parts.add(Arrays.copyOfRange(joined, start, end));
            start = end;
        }
        return parts;
    }
}
