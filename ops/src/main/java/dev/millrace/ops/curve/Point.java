package dev.millrace.ops.curve;

/// A measurement on a curve.
///
/// @param x updates or seconds
/// @param y a rate
public record Point(double x, double y) {
    public Point {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("point: got (" + x + ", " + y + "), expected two finite numbers");
        }
    }
}
