package dev.millrace.ops.curve;

import java.util.List;
import java.util.OptionalDouble;

/// A rate that was measured a few times, straight lines between.
///
/// @param points at least one, `x` strictly increasing
public record Curve(List<Point> points) {
    public Curve {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("curve: got no point, expected at least one");
        }
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).x() <= points.get(i - 1).x()) {
                throw new IllegalArgumentException("curve: got x "
                        + points.get(i).x() + " after " + points.get(i - 1).x() + ", expected a larger one");
            }
        }
    }

    /// The first point.
    public Point start() {
        return points.getFirst();
    }

    /// The last point.
    public Point end() {
        return points.getLast();
    }

    /// The area under the curve, by trapezoids, divided by its width: the mean rate on the way, in units of `y`.
    /// A curve of one point has its `y`.
    public double meanHeight() {
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            area += (points.get(i).x() - points.get(i - 1).x())
                    * (points.get(i).y() + points.get(i - 1).y())
                    / 2;
        }
        double width = end().x() - start().x();
        return width == 0 ? start().y() : area / width;
    }

    /// Where the curve first is at a rate or above it; between measurements, where the straight line is.
    ///
    /// @return empty if it never is
    public OptionalDouble reaches(double rate) {
        if (start().y() >= rate) {
            return OptionalDouble.of(start().x());
        }
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).y() >= rate) {
                return OptionalDouble.of(crossing(points.get(i - 1), points.get(i), rate));
            }
        }
        return OptionalDouble.empty();
    }

    /// The height at a place; beyond the ends, that of the nearer end.
    public double at(double x) {
        if (x <= start().x()) {
            return start().y();
        }
        for (int i = 1; i < points.size(); i++) {
            var right = points.get(i);
            if (x <= right.x()) {
                var left = points.get(i - 1);
                double share = (x - left.x()) / (right.x() - left.x());
                return left.y() + share * (right.y() - left.y());
            }
        }
        return end().y();
    }

    private static double crossing(Point below, Point above, double rate) {
        return below.x() + (above.x() - below.x()) * (rate - below.y()) / (above.y() - below.y());
    }
}
