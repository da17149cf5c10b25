package dev.millrace.ops.curve;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// A picture of rates: a mean line and a band a series, on axes that hold all of them.
///
/// @param title what it shows
/// @param across the horizontal axis's label
/// @param up the vertical axis's label
/// @param series at least one, at most [#MOST_SERIES]: each has a colour of its own
public record LineChart(String title, String across, String up, List<Series> series) {
    /// As many colours as can be told apart.
    public static final int MOST_SERIES = 8;

    private static final int TICKS = 6;

    public LineChart {
        series = List.copyOf(series);
        if (series.isEmpty() || series.size() > MOST_SERIES) {
            throw new IllegalArgumentException("series: got " + series.size() + ", expected from 1 to " + MOST_SERIES);
        }
    }

    /// The picture as SVG: sharp at any size, readable on light and on dark ground.
    public String svg() {
        return new SvgChart(this, horizontal(), vertical()).text();
    }

    private Axis horizontal() {
        double from = series.stream()
                .mapToDouble(each -> each.band().places().getFirst())
                .min()
                .orElseThrow();
        double to = series.stream()
                .mapToDouble(each -> each.band().places().getLast())
                .max()
                .orElseThrow();
        return Axis.around(across, from, to, TICKS);
    }

    /// Bands are cut off at 0 and 1: rates go no further, intervals may.
    private Axis vertical() {
        double from = Math.max(0, extreme(interval -> -interval.low()) * -1);
        double to = Math.min(1, extreme(Interval::high));
        return Axis.around(up, from, to, TICKS);
    }

    private double extreme(ToDoubleFunction<Interval> of) {
        return series.stream()
                .flatMap(each -> each.band().heights().stream())
                .mapToDouble(of)
                .max()
                .orElseThrow();
    }
}
