package dev.millrace.learner.batch;

import dev.millrace.learner.formula.Reals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// Puts what samples hold per token one after the other, as formulas read it, and takes it apart again.
public final class Columns {
    private Columns() {}

    /// Numbers of all samples, sample after sample, `[N]`.
    ///
    /// @param samples in order
    /// @param column one number a token
    public static <T> Reals join(List<T> samples, Function<T, double[]> column) {
        return Reals.of(concatenate(samples.stream().map(column).toList()));
    }

    /// Arrays one after the other.
    ///
    /// @param parts in order
    public static double[] concatenate(List<double[]> parts) {
        var joined = new double[parts.stream().mapToInt(part -> part.length).sum()];
        var end = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, joined, end, part.length);
            end += part.length;
        }
        return joined;
    }

    /// The parts of a joined column that belong to each sample.
    ///
    /// @param joined numbers of all samples, `[N]`
    /// @param samples in order
    /// @param length numbers of a sample
    public static <T> List<double[]> split(double[] joined, List<T> samples, ToIntFunction<T> length) {
        var parts = new ArrayList<double[]>();
        var start = 0;
        for (var sample : samples) {
            var end = start + length.applyAsInt(sample);
            parts.add(Arrays.copyOfRange(joined, start, end));
            start = end;
        }
        return parts;
    }

    /// Of a network's outputs, those of written tokens.
    ///
    /// @param outputs a number for each response token of all samples
    /// @param samples in order
    /// @return a number for each written token, `[N]`
    public static double[] written(double[] outputs, List<Sample> samples) {
        var parts = split(outputs, samples, Sample::size);
        var written = new ArrayList<double[]>();
        for (var i = 0; i < parts.size(); i++) {
            written.add(samples.get(i).written(parts.get(i)));
        }
        return concatenate(written);
    }

    /// The reverse: what belongs to written tokens, with 0 for observed ones.
    ///
    /// @param written a number for each written token of all samples, `[N]`
    /// @param samples in order
    /// @return a number for each response token
    public static double[] spread(double[] written, List<Sample> samples) {
        var parts = split(written, samples, Sample::length);
        var spread = new ArrayList<double[]>();
        for (var i = 0; i < parts.size(); i++) {
            spread.add(samples.get(i).spread(parts.get(i)));
        }
        return concatenate(spread);
    }
}
