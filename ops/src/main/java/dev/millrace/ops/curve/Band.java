package dev.millrace.ops.curve;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The mean of several curves and its interval, at places that all of them cover.
///
/// @param places `x`, increasing
/// @param heights the interval there, one a place
public record Band(List<Double> places, List<Interval> heights) {
    public Band {
        places = List.copyOf(places);
        heights = List.copyOf(heights);
        if (places.size() != heights.size()) {
            throw new IllegalArgumentException(
                    "band: got " + heights.size() + " heights at " + places.size() + " places, expected as many");
        }
    }

    /// At the curves' own places, where all have the same ones, or else at evenly spaced places of the range that
    /// all cover.
    ///
    /// @param curves at least one
    /// @param count how many even places, at least 2
    public static Band over(List<Curve> curves, int count) {
        var own = xs(curves.getFirst());
        boolean shared = curves.stream().allMatch(curve -> xs(curve).equals(own));
        var places = shared ? own : even(curves, count);
        return new Band(places, places.stream().map(x -> heightAt(curves, x)).toList());
    }

    private static List<Double> xs(Curve curve) {
        return curve.points().stream().map(Point::x).toList();
    }

    private static List<Double> even(List<Curve> curves, int count) {
        double from = starts(curves).max().orElseThrow();
        double to = Math.max(from, ends(curves).min().orElseThrow());
        return IntStream.range(0, count)
                .mapToObj(i -> from + (to - from) * i / (count - 1))
                .distinct()
                .toList();
    }

    private static DoubleStream starts(List<Curve> curves) {
        return curves.stream().mapToDouble(curve -> curve.start().x());
    }

    private static DoubleStream ends(List<Curve> curves) {
        return curves.stream().mapToDouble(curve -> curve.end().x());
    }

    private static Interval heightAt(List<Curve> curves, double x) {
        return Interval.of(curves.stream().map(curve -> curve.at(x)).toList());
    }
}
