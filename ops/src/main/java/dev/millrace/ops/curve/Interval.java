package dev.millrace.ops.curve;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.apache.commons.statistics.distribution.TDistribution;

/// A mean and its 95 % confidence interval over n independent runs: mean ± t(0.975, n − 1) · s / √n, where s is the
/// sample's standard deviation (divisor n − 1) and t the quantile of Student's distribution.
///
/// It holds for means that are about normally distributed. It is of one quantity: among many differences, one in
/// twenty excludes zero by chance. Rates near 0 or 1 may have an interval that reaches beyond them.
///
/// @param mean of the runs
/// @param halfWidth half of the interval's width; empty for one run
/// @param n how many runs
public record Interval(double mean, OptionalDouble halfWidth, int n) {
    private static final double UPPER = 0.975;

    /// The interval of a sample.
    ///
    /// @param values at least one, finite
    public static Interval of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("values: got none, expected at least one");
        }
        double[] sample = values.stream().mapToDouble(Double::doubleValue).toArray();
        return new Interval(Mean.of(sample).getAsDouble(), halfWidth(sample), sample.length);
    }

    /// The interval of the differences `minuends[i] − subtrahends[i]`: both of a pair have the same seed, so what a
    /// seed does to both falls out.
    public static Interval paired(List<Double> minuends, List<Double> subtrahends) {
        if (minuends.size() != subtrahends.size()) {
            throw new IllegalArgumentException(
                    "pairs: got " + minuends.size() + " and " + subtrahends.size() + " values, expected as many");
        }
        return of(IntStream.range(0, minuends.size())
                .mapToObj(i -> minuends.get(i) - subtrahends.get(i))
                .toList());
    }

    /// Lower end; the mean where there is no interval.
    public double low() {
        return mean - halfWidth.orElse(0);
    }

    /// Upper end; the mean where there is no interval.
    public double high() {
        return mean + halfWidth.orElse(0);
    }

    /// Whether it lies wholly on one side of zero.
    public boolean excludesZero() {
        return halfWidth.isPresent() && Math.abs(mean) > halfWidth.getAsDouble();
    }

    /// As `0.71 ± 0.04`.
    ///
    /// @param digits after the point
    public String text(int digits) {
        String format = "%." + digits + "f";
        String center = String.format(Locale.ROOT, format, mean);
        return halfWidth.isPresent()
                ? center + " ± " + String.format(Locale.ROOT, format, halfWidth.getAsDouble())
                : center;
    }

    private static OptionalDouble halfWidth(double[] sample) {
        if (sample.length < 2) {
            return OptionalDouble.empty();
        }
        double quantile = TDistribution.of(sample.length - 1).inverseCumulativeProbability(UPPER);
        return OptionalDouble.of(quantile * StandardDeviation.of(sample).getAsDouble() / Math.sqrt(sample.length));
    }
}
