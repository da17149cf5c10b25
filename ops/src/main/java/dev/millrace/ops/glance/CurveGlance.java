package dev.millrace.ops.glance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A curve.
///
/// @param name what it shows
/// @param values in order, `[N]`; NaN: a step without it
/// @param last its newest value; NaN: there is none
/// @param format how that is written
public record CurveGlance(String name, double[] values, double last, String format) {
    /// A curve whose newest value is its last.
    ///
    /// @param name what it shows
    /// @param values in order, `[N]`
    /// @param format how its newest value is written
    public static CurveGlance of(String name, double[] values, String format) {
        double last = Arrays.stream(values)
                .filter(Double::isFinite)
                .reduce((_, next) -> next)
                .orElse(Double.NaN);
        return new CurveGlance(name, values, last, format);
    }

    /// Curves of policy steps, and behind the first of them one of evaluations.
    ///
    /// @param steps curves of policy steps
    /// @param heldOut solve rates of evaluations, `[N]`
    public static List<CurveGlance> withEvaluations(List<CurveGlance> steps, double[] heldOut) {
        return Stream.of(
                        steps.stream().limit(1),
                        Stream.of(of("held-out", heldOut, ShownMetric.SHARE)),
                        steps.stream().skip(1))
                .flatMap(curves -> curves)
                .toList();
    }

    /// Its newest value in words.
    public String value() {
        return Double.isFinite(last) ? String.format(Locale.ROOT, format, last) : "-";
    }
}
