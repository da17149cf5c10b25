package dev.millrace.ops.index.step;

import java.util.List;

/// Asks for curves.
///
/// @param keys of metrics; those that the run does not have are left out
/// @param axis what they are drawn over
/// @param stretch which steps
/// @param range which part of the axis
/// @param points how many points at most, 1 or more
public record SeriesQuery(List<String> keys, Axis axis, Stretch stretch, AxisRange range, int points) {
    public SeriesQuery {
        keys = List.copyOf(keys);
        if (points < 1) {
            throw new IllegalArgumentException("points: got " + points + ", expected >= 1");
        }
    }
}
